namespace Kfc.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Diagnostics.</param>
/// <param name="Colors">Whether <paramref name="Error"/> shows colours.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Colors)
{
    /// <summary>Whether <see cref="Out"/> shows colours.</summary>
    public bool OutColors { get; init; }

    /// <summary>Opens the standard input; tests put a text there.</summary>
    public Func<Stream> OpenInput { get; init; } = () => Stream.Null;
}
