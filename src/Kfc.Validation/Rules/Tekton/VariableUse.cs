namespace Kfc.Validation.Rules.Tekton;

/// <summary>One use of a variable.</summary>
/// <param name="Inside">What stands behind the prefix.</param>
/// <param name="IsDotted">Whether it is written with a dot, not with brackets.</param>
/// <param name="IsWholeText">Whether the text is nothing else.</param>
/// <param name="At">Where it begins in its text. Uses that differ in this alone are one.</param>
internal sealed record VariableUse(string Inside, bool IsDotted, bool IsWholeText, int At)
{
    public bool Equals(VariableUse? other) => other is not null && Inside == other.Inside && IsDotted == other.IsDotted && IsWholeText == other.IsWholeText;

    public override int GetHashCode() => HashCode.Combine(Inside, IsDotted, IsWholeText);

    /// <summary>The parts between dots; a name in brackets is one part.</summary>
    public string[] Parts => IsDotted ? Inside.Split('.') : [Inside];

    /// <summary>The first part without an index.</summary>
    public string Name => Variables.WithoutIndex(Parts[0]);

    /// <summary>Tekton refuses a variable with more than two parts behind its prefix.</summary>
    public bool HasTooManyParts => IsDotted && Parts.Length > 2;

    /// <summary>Whether the whole array or object is meant: <c>name</c> or <c>name[*]</c>.</summary>
    public bool IsWhole => Parts.Length == 1 && (!Inside.EndsWith(']') || Inside.EndsWith("[*]", StringComparison.Ordinal));

    /// <summary>Whether an array is meant, and not one of its elements. What stands behind a dot does not count: an array has no keys.</summary>
    public bool IsWholeArray => !Parts[0].EndsWith(']') || Parts[0].EndsWith("[*]", StringComparison.Ordinal);

    /// <summary>Whether one element of an array is meant.</summary>
    public bool IsElement => Parts.Length == 1 && Inside.EndsWith(']') && !Inside.EndsWith("[*]", StringComparison.Ordinal);
}
