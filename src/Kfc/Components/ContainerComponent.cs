using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A component that runs a container image once.</summary>
public abstract class ContainerComponent : Component
{
    /// <summary>What is run. Arguments refer to the component's own inputs and outputs.</summary>
    protected abstract Container Container { get; }

    internal override Implementation Describe(Call call)
    {
        var container = Container;
        return new ContainerImplementation
        {
            Image = string.IsNullOrWhiteSpace(container?.Image)
                ? throw new TraceException(TraceDiagnostics.MissingValue, call, $"the image of {Ports.DisplayName}")
                : container.Image,
            Command = Templates(container.Command),
            Args = Templates(container.Args),
            Env = [.. container.Env.Select(variable => new EnvironmentTemplate(variable.Key, variable.Value.ToTemplate()))],
            WorkingDirectory = container.WorkingDirectory,
        };
    }

    private static ImmutableArray<Template> Templates(ArgList args) => [.. args.Select(arg => arg.ToTemplate())];
}
