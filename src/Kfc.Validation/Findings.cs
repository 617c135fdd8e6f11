using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation;

/// <summary>What was found in one file, in the order of finding; each thing once.</summary>
internal sealed class Findings(string file)
{
    private const int LongestQuoted = 500;

    private readonly List<Diagnostic> _found = [];
    private readonly HashSet<(string, int, int, string)> _seen = [];

    private readonly List<ManifestEdit> _edits = [];
    private Dictionary<int, int> _blocks = [];

    public string File { get; } = file;

    public IReadOnlyList<Diagnostic> Found => _found;

    /// <summary>Whether nothing more is noted; what would find more need not look.</summary>
    public bool IsFull => _found.Count >= ReadLimits.Diagnostics;

    public bool HasErrors => _found.Exists(d => d.Severity == Severity.Error);

    public void Add(DiagnosticDescriptor descriptor, Place place, params ReadOnlySpan<object?> arguments) =>
        Add(descriptor.At(new(File, Math.Max(1, place.Line), Math.Max(1, place.Column)), Short(arguments)));

    /// <summary>Adds what is wrong with a part of a text, where that part stands.</summary>
    public void AddAt(DiagnosticDescriptor descriptor, ScalarNode text, int index, params ReadOnlySpan<object?> arguments)
    {
        if (IsFull)
            return;
        var place = text.PlaceAt(index);
        if (place.Line != text.Place.Line)
            _blocks[place.Line] = text.Place.Line;
        Add(descriptor, place, arguments);
    }

    /// <summary>The line where the block begins in which a line with a finding stands; the line itself when it stands in none.</summary>
    public int BlockOf(int line) => _blocks.GetValueOrDefault(line, line);

    /// <summary>Findings of the same file, kept apart.</summary>
    public Findings Aside() => new(File) { _blocks = _blocks };

    /// <summary>Messages quote what stands in the file, but no pages of it.</summary>
    private static object?[] Short(ReadOnlySpan<object?> arguments)
    {
        var shown = arguments.ToArray();
        for (var i = 0; i < shown.Length; i++)
        {
            if (shown[i] is string { Length: > LongestQuoted } text)
                shown[i] = string.Concat(text.AsSpan(0, LongestQuoted), "...");
        }

        return shown;
    }

    public void Add(DiagnosticDescriptor descriptor, DocumentNode node, params ReadOnlySpan<object?> arguments) => Add(descriptor, node.Place, arguments);

    public IReadOnlyList<ManifestEdit> Edits => _edits;

    /// <summary>Notes a change that certainly mends a fault.</summary>
    public void Mend(Place place, string from, string to) => _edits.Add(new(File, place.Line, place.Column, from, to));

    public void Add(Diagnostic diagnostic)
    {
        if (!IsFull
            && _seen.Add((diagnostic.Code, diagnostic.Location.Line, diagnostic.Location.Column, diagnostic.Message)))
        {
            _found.Add(diagnostic);
        }
    }
}
