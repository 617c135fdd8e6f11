namespace Kfc.Cli;

/// <summary>Where a command writes.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Diagnostics.</param>
/// <param name="Colors">Whether <paramref name="Error"/> shows colours.</param>
internal sealed record Terminal(TextWriter Out, TextWriter Error, bool Colors);
