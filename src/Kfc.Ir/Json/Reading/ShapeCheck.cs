using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Kfc.Ir;

/// <summary>Compares a scanned file with the shapes of the IR: every field, kind and value, each problem where it stands.</summary>
internal sealed class ShapeCheck(ReadOnlyMemory<JsonValue> values, JsonFile file)
{
    /// <summary>Most levels of nodes, expressions and types inside each other.</summary>
    public const int MaxDepth = 64;

    /// <summary>After so many problems the file is not worth reading on.</summary>
    public const int MaxProblems = 20;

    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private int _depth;

    public ImmutableArray<Diagnostic> Run()
    {
        Check(0, ShapeCatalog.Instance.Graph);
        return _problems.ToImmutable();
    }

    private void Check(int index, Shape shape)
    {
        if (_problems.Count == MaxProblems)
            return;
        var value = values.Span[index];
        switch (shape)
        {
            case TextShape text:
                CheckText(value, text.Rule);
                break;
            case WordShape words:
                if (value.Type != JsonTokenType.String || !words.Words.Contains(value.Text(file), StringComparer.Ordinal))
                    Wrong(value, $"one of the words {string.Join(", ", words.Words)}");
                break;
            case FlagShape:
                if (value.Type is not (JsonTokenType.True or JsonTokenType.False))
                    Wrong(value, "true or false");
                break;
            case NumberShape number:
                CheckNumber(value, number);
                break;
            case ArrayShape array:
                CheckArray(index, value, array);
                break;
            case TextOrArrayShape either:
                if (value.Type == JsonTokenType.StartArray)
                    CheckArray(index, value, either.Array);
                else if (value.Type != JsonTokenType.String)
                    Wrong(value, "a text or an array");
                break;
            case MapShape map:
                CheckMap(index, value, map);
                break;
            case ObjectShape fields:
                CheckObject(index, value, fields);
                break;
            case KindShape kinds:
                CheckKind(index, value, kinds);
                break;
        }
    }

    private void CheckText(JsonValue value, TextRule rule)
    {
        if (value.Type != JsonTokenType.String)
            Wrong(value, "a text");
        else
            CheckRule(value.Text(file), value.Start, rule);
    }

    private void CheckRule(string text, int offset, TextRule rule)
    {
        if (rule == TextRule.Name && !KebabName.IsValid(text))
            Report(GraphJsonDiagnostics.BadName.At(file.At(offset), JsonScan.Shorten(text)));
        else if (rule == TextRule.Position && !SourcePositionConverter.TryParse(text, out _))
            Report(GraphJsonDiagnostics.WrongValue.At(file.At(offset), "a place such as \"Pipeline.cs:42\"", $"'{JsonScan.Shorten(text)}'"));
    }

    private void CheckNumber(JsonValue value, NumberShape shape)
    {
        if (value.Type != JsonTokenType.Number || !Fits(value.Text(file), shape))
            Wrong(value, shape.Describe());
    }

    /// <summary>Whole numbers are compared as such: a double cannot tell the largest ones apart.</summary>
    private static bool Fits(string text, NumberShape shape) => shape.Whole
        ? long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole)
            && whole >= shape.Least && (shape.Most >= long.MaxValue || whole <= shape.Most)
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && number >= shape.Least && number <= shape.Most;

    private void CheckArray(int index, JsonValue value, ArrayShape shape)
    {
        if (value.Type != JsonTokenType.StartArray)
        {
            Wrong(value, "an array");
            return;
        }

        for (var i = index + 1; i < value.Next; i = values.Span[i].Next)
            Check(i, shape.Element);
    }

    private void CheckMap(int index, JsonValue value, MapShape shape)
    {
        if (value.Type != JsonTokenType.StartObject)
        {
            Wrong(value, "an object");
            return;
        }

        for (var i = index + 1; i < value.Next; i = values.Span[i].Next)
        {
            CheckRule(values.Span[i].Name!, values.Span[i].NameStart, shape.Keys);
            Check(i, shape.Value);
        }
    }

    private void CheckObject(int index, JsonValue value, ObjectShape shape)
    {
        if (value.Type != JsonTokenType.StartObject)
        {
            Wrong(value, "an object");
            return;
        }

        var missing = shape.Required;
        for (var i = index + 1; i < value.Next; i = values.Span[i].Next)
        {
            var child = values.Span[i];
            if (!shape.Fields.TryGetValue(child.Name!, out var field))
            {
                Report(GraphJsonDiagnostics.UnknownField.At(
                    file.At(child.NameStart), JsonScan.Shorten(child.Name!), string.Join(", ", shape.Fields.Keys)));
                continue;
            }

            if (field.Required)
                missing--;
            Check(i, field.Shape);
        }

        if (missing > 0)
            ReportMissing(index, value, shape);
    }

    private void ReportMissing(int index, JsonValue value, ObjectShape shape)
    {
        foreach (var (name, field) in shape.Fields)
        {
            if (field.Required && Child(index, value, name) < 0)
                Report(GraphJsonDiagnostics.MissingField.At(file.At(value.Start), name));
        }
    }

    private void CheckKind(int index, JsonValue value, KindShape shape)
    {
        if (shape.Text is not null && value.Type == JsonTokenType.String)
        {
            Check(index, shape.Text);
            return;
        }

        if (value.Type != JsonTokenType.StartObject)
        {
            Wrong(value, shape.Text is null ? "an object with a kind" : "a text or an object with a kind");
            return;
        }

        var kind = Child(index, value, "kind");
        if (kind < 0)
            Report(GraphJsonDiagnostics.MissingField.At(file.At(value.Start), "kind"));
        else if (values.Span[kind].Type != JsonTokenType.String)
            Wrong(values.Span[kind], "a kind");
        else if (!shape.Kinds.TryGetValue(values.Span[kind].Text(file), out var fields))
            ReportKind(values.Span[kind], shape);
        else if (_depth == MaxDepth)
            Report(GraphJsonDiagnostics.TooDeep.At(file.At(value.Start), MaxDepth, "nodes, expressions and types"));
        else
        {
            _depth++;
            CheckObject(index, value, fields);
            _depth--;
        }
    }

    private int Child(int index, JsonValue value, string name)
    {
        for (var i = index + 1; i < value.Next; i = values.Span[i].Next)
        {
            if (string.Equals(values.Span[i].Name, name, StringComparison.Ordinal))
                return i;
        }

        return -1;
    }

    private void ReportKind(JsonValue kind, KindShape shape) =>
        Report(GraphJsonDiagnostics.UnknownKind.At(
            file.At(kind.Start), JsonScan.Shorten(kind.Text(file)), string.Join(", ", shape.Kinds.Keys)));

    private void Wrong(JsonValue value, string expected) =>
        Report(GraphJsonDiagnostics.WrongValue.At(file.At(value.Start), expected, value.Describe(file)));

    private void Report(Diagnostic problem)
    {
        if (_problems.Count < MaxProblems)
            _problems.Add(problem);
    }
}
