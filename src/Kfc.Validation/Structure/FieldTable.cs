using System.Globalization;
using System.Text.RegularExpressions;

namespace Kfc.Validation.Structure;

/// <summary>The kinds of an engine and their fields, read from an embedded table; <c>Schemas/generate.py</c> describes its form.</summary>
internal sealed class FieldTable
{
    private static readonly Lazy<FieldTable> LazyTekton = new(() => Load("tekton.fields"));
    private static readonly Lazy<FieldTable> LazyArgo = new(() => Load("argo.fields"));

    private readonly Dictionary<(string ApiVersion, string Kind), FieldType> _kinds = [];
    private readonly Dictionary<string, FieldType> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (FieldType Type, FieldLimits Limits)> _scalars = new(StringComparer.Ordinal);

    public static FieldTable Tekton => LazyTekton.Value;

    public static FieldTable Argo => LazyArgo.Value;

    /// <summary>Type of the <c>spec</c> of a kind, or null when this version of it is unknown.</summary>
    public FieldType? Spec(string apiVersion, string kind) => _kinds.GetValueOrDefault((apiVersion, kind));

    /// <summary>Versions in which a kind is known.</summary>
    public IEnumerable<string> Versions(string kind) => _kinds.Keys.Where(k => k.Kind == kind).Select(k => k.ApiVersion).Order(StringComparer.Ordinal);

    /// <summary>Names of the kinds.</summary>
    public IEnumerable<string> Kinds => _kinds.Keys.Select(k => k.Kind).Distinct(StringComparer.Ordinal);

    private static FieldTable Load(string resource)
    {
        using var stream = typeof(FieldTable).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream);
        var table = new FieldTable();
        table.Read(reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return table;
    }

    private void Read(string[] lines)
    {
        foreach (var line in lines.Where(l => l.StartsWith("type ", StringComparison.Ordinal)))
            _types[line[5..]] = new(TypeForm.Object) { Name = line[5..] };
        foreach (var words in lines.Where(l => l.StartsWith("scalar ", StringComparison.Ordinal)).Select(l => l.Split(' ')))
            _scalars[words[1]] = (Parse(words[2]), Limits(words.AsSpan(3)));
        FieldType? current = null;
        var fields = new List<Field>();
        foreach (var line in lines)
        {
            if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                fields.Add(ReadField(line.Trim().Split(' ')));
                continue;
            }

            Close(current, fields);
            current = line.StartsWith("type ", StringComparison.Ordinal) ? _types[line[5..]] : null;
            if (line.Split(' ') is ["doc", var api, var kind, var type])
                _kinds[(api, kind)] = _types[type];
        }

        Close(current, fields);
    }

    private static void Close(FieldType? type, List<Field> fields)
    {
        if (type is not null)
            type.Fields = fields.ToDictionary(f => f.Name, StringComparer.Ordinal);
        fields.Clear();
    }

    private Field ReadField(string[] words)
    {
        var name = words[0].TrimEnd('!', '~', '?');
        var need = words[0].Contains('!', StringComparison.Ordinal) ? Need.Required : words[0].Contains('~', StringComparison.Ordinal) ? Need.ByPods : Need.Optional;
        return new(name, Parse(words[1]), need, words[0].EndsWith('?'), Limits(words.AsSpan(2)));
    }

    private FieldType Parse(string text) => text switch
    {
        "string" => new(TypeForm.Text),
        "int" or "int64" => new(TypeForm.Whole),
        "int32" => new(TypeForm.Whole) { Bits = 32 },
        "number" => new(TypeForm.Number),
        "bool" => new(TypeForm.Bool),
        "any" => new(TypeForm.Any),
        "intstr" => new(TypeForm.WholeOrText),
        "quantity" => new(TypeForm.Quantity),
        "amount" => new(TypeForm.Amount),
        "duration" => new(TypeForm.Duration),
        ['[', .. var item, ']'] => new(TypeForm.List) { Item = Parse(item), Name = item },
        ['{', .. var item, '}'] => new(TypeForm.Map) { Item = Parse(item), Name = item },
        _ => _types.TryGetValue(text, out var type) ? type : _scalars[text].Type,
    };

    /// <summary>Limits of the items of a list or map whose items are a restricted scalar.</summary>
    public FieldLimits ItemLimits(FieldType container) =>
        _scalars.TryGetValue(container.Name, out var scalar) ? scalar.Limits : FieldLimits.None;

    private static FieldLimits Limits(ReadOnlySpan<string> words)
    {
        var limits = FieldLimits.None;
        foreach (var word in words)
        {
            var (name, value) = (word[..word.IndexOf('=', StringComparison.Ordinal)], word[(word.IndexOf('=', StringComparison.Ordinal) + 1)..]);
            limits = name switch
            {
                "enum" => limits with { Enum = [.. value.Split('|')] },
                "min" => limits with { Min = long.Parse(value, CultureInfo.InvariantCulture) },
                "max" => limits with { Max = long.Parse(value, CultureInfo.InvariantCulture) },
                "minLength" => limits with { MinLength = int.Parse(value, CultureInfo.InvariantCulture) },
                "maxLength" => limits with { MaxLength = int.Parse(value, CultureInfo.InvariantCulture) },
                "minItems" => limits with { MinItems = int.Parse(value, CultureInfo.InvariantCulture) },
                "maxItems" => limits with { MaxItems = int.Parse(value, CultureInfo.InvariantCulture) },
                // To the engines the end is the end of the text, not that before a last line break.
                "pattern" => limits with { Pattern = new(() => new(value.EndsWith('$') ? value[..^1] + "\\z" : value, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))) },
                _ => limits with { Keys = [.. value.Split(',')] },
            };
        }

        return limits;
    }
}
