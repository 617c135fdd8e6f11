using Kfc.Ir;

namespace Kfc;

/// <summary>Facts about the run.</summary>
public static class RunContext
{
    /// <summary>The run's name.</summary>
    public static Computed<string> Name { get; } = new(new RunContextExpression(RunContextField.Name));

    /// <summary>The run's unique id.</summary>
    public static Computed<string> Uid { get; } = new(new RunContextExpression(RunContextField.Uid));

    /// <summary>The namespace that the run lives in.</summary>
    public static Computed<string> Namespace { get; } = new(new RunContextExpression(RunContextField.Namespace));
}
