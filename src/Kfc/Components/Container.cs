namespace Kfc;

/// <summary>One run of a container image.</summary>
/// <param name="Image">The image reference; it may hold values of the component's required inputs: <c>$"python:{Version}"</c>.</param>
public sealed record Container(Arg Image)
{
    /// <summary>Replaces the image's entry point; empty keeps it.</summary>
    public ArgList Command { get; init; } = [];

    /// <summary>The arguments, one argv element each. No shell reads them.</summary>
    public ArgList Args { get; init; } = [];

    /// <summary>Environment variables.</summary>
    public NamedValues<Arg> Env { get; init; } = new();

    /// <summary>Working directory; null keeps the image's.</summary>
    public Arg? WorkingDirectory { get; init; }
}
