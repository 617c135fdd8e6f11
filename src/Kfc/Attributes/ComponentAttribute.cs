namespace Kfc;

/// <summary>
/// Marks a partial class that derives from <see cref="ContainerComponent"/>, which the generator completes; or a public static method,
/// of which the generator makes a component: a class with the method's name beside the class that holds it.
/// </summary>
/// <remarks>
/// The parameters of a method become inputs, those with defaults optional ones; <c>InputFile&lt;Dataset&gt;</c> and the like are artifacts.
/// What it returns becomes outputs: one named <c>Result</c> for a single value, one per member for a record or tuple.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, Inherited = false)]
public sealed class ComponentAttribute : Attribute
{
    /// <summary>
    /// For a method: the image that runs it. For <see cref="MethodHost.Inline"/> one with the .NET 10 SDK, which is also the default;
    /// for <see cref="MethodHost.App"/> that of the project.
    /// </summary>
    public string? Image { get; init; }

    /// <summary>For a method: how it gets into the container.</summary>
    public MethodHost Host { get; init; }

    /// <summary>For a method that travels inline: the packages that it uses, as <c>Name@version</c>.</summary>
    public string[] Packages { get; init; } = [];
}

/// <summary>How a method gets into its container.</summary>
public enum MethodHost
{
    /// <summary>Its text, with the types that it uses, travels with the task and is compiled when it runs.</summary>
    Inline,

    /// <summary>The image is made of the project that holds it; the program's entry point runs the step that the task names.</summary>
    App,
}
