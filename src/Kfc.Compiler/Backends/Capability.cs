namespace Kfc.Compiler;

/// <summary>What a backend does with one feature.</summary>
/// <param name="Feature">The feature in the author's words, such as <c>loop over a static list</c>; the same words in every backend.</param>
/// <param name="Support">Whether and how.</param>
/// <param name="Note">How it is emulated, or the way out when it is refused.</param>
public sealed record Capability(string Feature, Support Support, string Note = "");

/// <summary>How far an engine carries a feature.</summary>
public enum Support
{
    /// <summary>The engine has it.</summary>
    Native,

    /// <summary>Built from other things, with the same meaning.</summary>
    Emulated,

    /// <summary>A diagnostic says so.</summary>
    Refused,
}
