using System.Globalization;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// The form that a text must have where it enters the run: made by a container, supplied by somebody, or given with the run. The engine
/// checks no types and executes braces in whatever is handed on, so the text is looked at before anybody has it.
/// </summary>
/// <param name="type">The type; no text, as texts may be anything, and no artifact.</param>
/// <param name="shown">What it is, in a message.</param>
/// <param name="isQuiet">Whether another form makes the value a missing one, instead of an error.</param>
internal sealed class ValueForm(WireType type, string shown, bool isQuiet = false)
{
    private const string Yes = "['true', 'True', 'TRUE', '1']";
    private const string No = "['false', 'False', 'FALSE', '0']";

    /// <summary>The form of a type's texts; null when they may be anything.</summary>
    public static ValueForm? For(WireType type, string shown, bool isQuiet = false) =>
        type is ArtifactType or ScalarType { Scalar: ScalarKind.String } ? null : new(type, shown, isQuiet);

    public bool IsQuiet => isQuiet;

    /// <summary>The same form, another one of which is an error.</summary>
    public ValueForm Loud => isQuiet ? new(type, shown) : this;

    /// <summary>The wire text of a text as an expression, which fails when the text has another form.</summary>
    public string Checked(string text) => type is ScalarType { Scalar: ScalarKind.Bool }
        ? $"({text} in {Yes} ? 'true' : {text} in {No} ? 'false' : {Otherwise})"
        : $"({Holds(text)} ? {text} : {Otherwise})";

    /// <summary>The same, which fails also when braces would be executed.</summary>
    public string Guarded(string text) => FreeText.Is(type) ? $"({Holds(text)} && {HasNoBraces(text)} ? {text} : {Otherwise})" : Checked(text);

    /// <summary>Whether a text has the form, as an expression.</summary>
    public string Holds(string text) => type switch
    {
        ScalarType { Scalar: ScalarKind.Bool } => $"({text} in {Yes} || {text} in {No})",
        ScalarType { Scalar: ScalarKind.Double } => $"{text} matches '^-?(0|[1-9][0-9]*)([.][0-9]+)?([eE][-+]?[0-9]+)?$'",
        ScalarType { Scalar: ScalarKind.Int } => $"{IsWhole(text, 10)} && asInt({text}) >= -2147483648 && asInt({text}) <= 2147483647",
        ScalarType { Scalar: ScalarKind.Long } => $"{IsWhole(text, 19)} && asInt({text}) != nil",
        EnumType words => $"{text} in {Words(words)}",
        _ when !FreeText.Is(type) && HasFields(type) => $"{JsonForm.Of(text, type)} && {HasNoBraces(text)}",
        _ => JsonForm.Of(text, type),
    };

    public static string Words(EnumType words) => $"[{string.Join(", ", words.Members.Select(ExprText.Quote))}]";

    /// <summary>The engine reads 64 bits, and fails on more.</summary>
    private static string IsWhole(string text, int digits) => string.Create(CultureInfo.InvariantCulture, $"{text} matches '^-?(0|[1-9][0-9]{{0,{digits - 1}}})$'");

    /// <summary>In JSON they may hide behind escapes, and the decoded form has no field twice.</summary>
    private string HasNoBraces(string text) => ExprText.HasNoBraces(text, isJson: type is not EnumType);

    /// <summary>Fields that are not declared may hold anything.</summary>
    private static bool HasFields(WireType type) => type is RecordType || (type is ListType list && HasFields(list.Element));

    private string Otherwise => isQuiet ? "''" : $"fromJSON({ExprText.Quote($"{shown} is not {Called}")})";

    private string Called => type switch
    {
        ScalarType { Scalar: ScalarKind.Bool } => "true or false",
        ScalarType { Scalar: ScalarKind.Double } => "a number",
        ScalarType { Scalar: ScalarKind.Int } => "a whole number of 32 bits",
        ScalarType { Scalar: ScalarKind.Long } => "a whole number of 64 bits",
        EnumType => "one of its words",
        RecordType => "a record of its type, or holds two opening braces",
        _ => "a list of its type, or holds two opening braces",
    };
}
