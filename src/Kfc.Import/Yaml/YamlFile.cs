using Kfc.Ir;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kfc.Import.Yaml;

/// <summary>Reads YAML within bounds: hostile files end as a diagnostic, not as a full memory or stack.</summary>
internal sealed class YamlFile
{
    public const int MaxCharacters = 4_000_000;
    private const int MaxDepth = 64;
    private const int MaxNodes = 200_000;

    private readonly Dictionary<string, (YamlValue Value, int Size)> _anchors = new(StringComparer.Ordinal);
    private readonly Scanner _scanner;
    private readonly Parser _parser;
    private readonly string _file;
    private int _nodes;

    private YamlFile(string text, string file)
    {
        _scanner = new Scanner(new StringReader(text));
        _parser = new Parser(_scanner);
        _file = file;
    }

    /// <summary>The documents of a file, those without content left out; empty with a diagnostic when it cannot be read.</summary>
    public static IReadOnlyList<YamlValue> Read(string text, string file, ICollection<Diagnostic> diagnostics)
    {
        if (text.Length > MaxCharacters)
        {
            diagnostics.Add(ImportDiagnostics.TooLarge.At(new(file, 1, 1), ["Import its components from files of their own."], "4 million characters"));
            return [];
        }

        try
        {
            return Documents(text.TrimStart('\uFEFF'), file);
        }
        catch (Refusal refusal)
        {
            diagnostics.Add(refusal.Diagnostic);
        }
        catch (YamlException failure)
        {
            var reason = failure.InnerException is { } inner ? inner.Message : failure.Message;
            diagnostics.Add(ImportDiagnostics.Malformed.At(At(file, failure.Start), $"The file is not well-formed YAML: {reason.TrimEnd('.')}."));
        }

        return [];
    }

    /// <summary>
    /// The scanner gives up at lines inside brackets or quotes that are indented no more than what holds them, which other readers take.
    /// Blanks at the begin of such a line mean nothing: more of them mend it.
    /// </summary>
    private static List<YamlValue> Documents(string text, string file)
    {
        string[]? lines = null;
        for (var last = -1; ;)
        {
            var reader = new YamlFile(lines is null ? text : string.Join('\n', lines), file);
            try
            {
                return reader.Documents();
            }
            catch (Exception stop) when (stop is InvalidOperationException || (stop is YamlException && stop.Message.Contains("indentation", StringComparison.Ordinal)))
            {
                lines ??= text.Split('\n');
                var line = (int)reader._scanner.CurrentPosition.Line - 1;
                if (line <= last || line >= lines.Length)
                    throw stop as YamlException ?? new YamlException(reader._scanner.CurrentPosition, reader._scanner.CurrentPosition, "a value was expected", stop);
                lines[line] = new string(' ', 80) + lines[line];
                last = line;
            }
        }
    }

    private static SourcePosition At(string file, Mark mark) => new(file, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private List<YamlValue> Documents()
    {
        var documents = new List<YamlValue>();
        _parser.Consume<StreamStart>();
        while (!_parser.Accept<StreamEnd>(out _))
        {
            _parser.Consume<DocumentStart>();
            _anchors.Clear();
            var document = Node(1);
            if (!document.IsNull)
                documents.Add(document);
            _parser.Consume<DocumentEnd>();
        }

        return documents;
    }

    private YamlValue Node(int depth)
    {
        var current = _parser.Current!;
        if (depth > MaxDepth)
            throw Refuse(current, $"{MaxDepth} levels");
        if (++_nodes > MaxNodes)
            throw Refuse(current, "200,000 values");
        var before = _nodes;
        var value = _parser.Current switch
        {
            Scalar scalar => Of(scalar),
            SequenceStart sequence => Sequence(sequence, depth),
            MappingStart mapping => Mapping(mapping, depth),
            AnchorAlias alias => Alias(alias),
            _ => throw new YamlException(current.Start, current.End, "a value was expected"),
        };
        if (current is NodeEvent { Anchor: { IsEmpty: false } anchor })
            _anchors[anchor.Value] = (value, _nodes - before + 1);
        return value;
    }

    private YamlValue Of(Scalar scalar)
    {
        _parser.MoveNext();
        return new(YamlKind.Scalar, (int)scalar.Start.Line, (int)scalar.Start.Column)
        {
            Text = scalar.Value,
            IsPlain = scalar is { Style: ScalarStyle.Plain, IsQuotedImplicit: false } or { Style: ScalarStyle.Plain, IsPlainImplicit: true },
        };
    }

    private YamlValue Sequence(SequenceStart start, int depth)
    {
        _parser.MoveNext();
        var value = new YamlValue(YamlKind.Sequence, (int)start.Start.Line, (int)start.Start.Column);
        while (!_parser.TryConsume<SequenceEnd>(out _))
            value.Items.Add(Node(depth + 1));
        return value;
    }

    private YamlValue Mapping(MappingStart start, int depth)
    {
        _parser.MoveNext();
        var value = new YamlValue(YamlKind.Mapping, (int)start.Start.Line, (int)start.Start.Column);
        while (!_parser.TryConsume<MappingEnd>(out _))
        {
            var at = _parser.Current!;
            var key = Node(depth + 1);
            if (key.Kind != YamlKind.Scalar)
                throw new YamlException(at.Start, at.End, "a key should be a text");
            if (!value.TryAdd(key.Text, Node(depth + 1)))
                throw new YamlException(at.Start, at.End, $"the key '{key.Text}' is given twice");
        }

        return value;
    }

    /// <summary>An alias shares its node, but counts as if it were written out: what walks the tree meets it that often.</summary>
    private YamlValue Alias(AnchorAlias alias)
    {
        _parser.MoveNext();
        if (!_anchors.TryGetValue(alias.Value.Value, out var target))
            throw new YamlException(alias.Start, alias.End, $"there is no anchor '{alias.Value.Value}' before this place");
        _nodes += target.Size;
        return _nodes > MaxNodes ? throw Refuse(alias, "200,000 values, with its aliases written out") : target.Value;
    }

    private Refusal Refuse(ParsingEvent at, string bound) =>
        new(ImportDiagnostics.TooLarge.At(At(_file, at.Start), ["Import its components from files of their own."], bound));

#pragma warning disable CA1032, CA1064 // never leaves this file
    private sealed class Refusal(Diagnostic diagnostic) : Exception(diagnostic.Message)
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
