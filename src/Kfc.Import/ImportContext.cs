using Kfc.Import.Yaml;
using Kfc.Ir;

namespace Kfc.Import;

/// <summary>The file that is read, and what there is to say about it.</summary>
internal sealed class ImportContext(string file, ICollection<Diagnostic> diagnostics)
{
    public string File { get; } = file;

    public bool HasErrors { get; private set; }

    /// <summary>For a part of the file that fails alone.</summary>
    public ImportContext Part() => new(File, diagnostics);

    public SourcePosition At(YamlValue value) => new(File, value.Line, value.Column);

    public void Report(Diagnostic diagnostic)
    {
        HasErrors |= diagnostic.Severity == Severity.Error;
        diagnostics.Add(diagnostic);
    }

    public void Missing(YamlValue at, string what, string field) => Report(ImportDiagnostics.Missing.At(At(at), what, field));

    public void WrongShape(YamlValue at, string field, string shape) => Report(ImportDiagnostics.WrongShape.At(At(at), field, shape));

    public void Cannot(YamlValue at, string message, params string[] fixes) => Report(ImportDiagnostics.CannotCarry.At(At(at), [.. fixes], message));

    public void Unknown(YamlValue at, string message, params string[] fixes) =>
        Report(ImportDiagnostics.UnknownPlaceholder.At(At(at), [.. fixes], message));

    public void Note(YamlValue at, string message) => Report(ImportDiagnostics.Translated.At(At(at), message));

    public void Ignored(YamlValue at, string field, string reason) => Report(ImportDiagnostics.Ignored.At(At(at), field, reason));

    /// <summary>The text of a scalar field that must be there.</summary>
    public string? Required(YamlValue map, string what, string field)
    {
        if (map[field] is not { } value)
        {
            Missing(map, what, field);
            return null;
        }

        if (value.Kind == YamlKind.Scalar)
            return value.Text;
        WrongShape(value, field, "a text");
        return null;
    }

    /// <summary>A field that is a mapping, if it is there.</summary>
    public YamlValue? Mapping(YamlValue map, string field)
    {
        if (map[field] is not { } value)
            return null;
        if (value.Kind == YamlKind.Mapping)
            return value;
        WrongShape(value, field, "a mapping");
        return null;
    }

    /// <summary>The mappings in a field that is a list.</summary>
    public IEnumerable<YamlValue> Mappings(YamlValue map, string field)
    {
        if (map[field] is not { } list)
            yield break;
        if (list.Kind != YamlKind.Sequence)
        {
            WrongShape(list, field, "a list");
            yield break;
        }

        foreach (var item in list.Items)
        {
            if (item.Kind == YamlKind.Mapping)
                yield return item;
            else
                WrongShape(item, field, "a list of mappings");
        }
    }
}
