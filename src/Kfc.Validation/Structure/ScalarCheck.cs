using Kfc.Validation.Yaml;

namespace Kfc.Validation.Structure;

/// <summary>Holds a scalar against its type and limits.</summary>
internal static class ScalarCheck
{
    /// <summary>The one list of lists that there is: the steps of a template of Argo.</summary>
    private const string InnerList = "a list of the steps that run together (- - name: ...)";

    public static void Check(string name, DocumentNode value, FieldType type, FieldLimits limits, bool isItem, Findings findings)
    {
        if (value is not ScalarNode scalar || !Fits(scalar, type))
        {
            findings.Add(StructureDiagnostics.WrongType, value, isItem ? $"An item of '{name}'" : $"'{name}'", isItem && type.Form == TypeForm.List ? InnerList : Wanted(type), Got(value, type));
            if (value is ScalarNode { Type: ScalarType.Bool or ScalarType.Int or ScalarType.Float } plain && type.Form == TypeForm.Text)
                findings.Mend(plain.Place, plain.Text, $"\"{plain.Text}\"");
            return;
        }

        if (type.Form is TypeForm.Quantity or TypeForm.Amount && !QuantityText.IsValid(scalar.Text))
            findings.Add(StructureDiagnostics.Quantity, scalar, name, Short(scalar.Text));
        else if (type.Form == TypeForm.Duration && GoDuration.Seconds(scalar.Text) is null)
            findings.Add(StructureDiagnostics.Duration, scalar, name, Short(scalar.Text));
        else if (!limits.Enum.IsEmpty && !limits.Enum.Contains(scalar.Text, StringComparer.Ordinal))
            findings.Add(StructureDiagnostics.NotInEnum, scalar, name, Short(scalar.Text), Allowed(scalar, limits));
        else if (type.Form == TypeForm.Text)
            Text(name, scalar, limits, findings);
        else if (type.Form is TypeForm.Whole or TypeForm.Number)
            Number(name, scalar, limits, findings);
    }

    public static bool Fits(ScalarNode scalar, FieldType type) => type.Form switch
    {
        TypeForm.Text or TypeForm.Duration => scalar.Type == ScalarType.Text,
        TypeForm.Bool => scalar.Type == ScalarType.Bool,
        TypeForm.Whole => scalar.IsWhole && Math.Abs(scalar.Number) <= (type.Bits == 32 ? int.MaxValue + (scalar.Number < 0 ? 1.0 : 0) : long.MaxValue),
        TypeForm.Number => scalar.Type is ScalarType.Int or ScalarType.Float,
        TypeForm.WholeOrText => scalar.Type == ScalarType.Text || scalar.IsWhole,
        TypeForm.Quantity => scalar.Type == ScalarType.Text || scalar.IsWhole,
        TypeForm.Amount => scalar.Type is ScalarType.Text or ScalarType.Int or ScalarType.Float,
        _ => false,
    };

    private static void Text(string name, ScalarNode scalar, FieldLimits limits, Findings findings)
    {
        var length = scalar.Text.EnumerateRunes().Count();
        if (length > limits.MaxLength)
            findings.Add(StructureDiagnostics.OutOfRange, scalar, name, $"has {length} characters; at most {limits.MaxLength} are allowed");
        else if (length < limits.MinLength)
            findings.Add(StructureDiagnostics.OutOfRange, scalar, name, limits.MinLength == 1 ? "is empty" : $"has {length} characters; at least {limits.MinLength} are needed");
        else if (limits.Pattern?.Value is { } pattern && !pattern.IsMatch(scalar.Text))
            findings.Add(StructureDiagnostics.Pattern, scalar, name, Short(scalar.Text), pattern.ToString().Replace("\\z", "$", StringComparison.Ordinal));
    }

    private static void Number(string name, ScalarNode scalar, FieldLimits limits, Findings findings)
    {
        if (scalar.Number < limits.Min)
            findings.Add(StructureDiagnostics.OutOfRange, scalar, name, $"is {scalar.Text}; at least {limits.Min} is needed");
        else if (scalar.Number > limits.Max)
            findings.Add(StructureDiagnostics.OutOfRange, scalar, name, $"is {scalar.Text}; at most {limits.Max} is allowed");
    }

    private static string Wanted(FieldType type) => type.Form switch
    {
        TypeForm.Text => "a text",
        TypeForm.Whole => type.Bits == 32 ? "a whole number of 32 bits" : "a whole number",
        TypeForm.Number => "a number",
        TypeForm.Bool => "true or false",
        TypeForm.WholeOrText => "a whole number or a text",
        TypeForm.Quantity or TypeForm.Amount => "an amount such as 500m or 2Gi",
        TypeForm.Duration => "a duration in quotes such as 1h30m",
        TypeForm.List => "a list",
        _ => "a mapping",
    };

    private static string Got(DocumentNode value, FieldType type) => value switch
    {
        ScalarNode { Type: ScalarType.Bool or ScalarType.Int or ScalarType.Float } scalar when type.Form is TypeForm.Text or TypeForm.Duration =>
            $"{value.Kind}: write \"{Short(scalar.Text)}\" in quotes",
        ScalarNode { Type: not ScalarType.Null } scalar => $"{value.Kind} ({Short(scalar.Text)})",
        _ => value.Kind,
    };

    /// <summary>The schema is asked before values are put in, which Argo's own validation is not.</summary>
    private static string Allowed(ScalarNode scalar, FieldLimits limits) =>
        string.Join(", ", limits.Enum.Where(w => w.Length > 0)) + (scalar.Text.Contains("{{", StringComparison.Ordinal) ? ", also before values are put in" : "");

    private static string Short(string text) => text.Length <= 60 ? text : text[..57] + "...";
}
