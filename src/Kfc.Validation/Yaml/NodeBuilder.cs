using System.Globalization;
using Kfc.Ir;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Kfc.Validation.Yaml;

/// <summary>Builds nodes from parser events, without recursion, so that deep nesting cannot exhaust the stack.</summary>
internal sealed class NodeBuilder(string file, string text, Findings findings, int maxNodes)
{
    private const string StandardTags = "tag:yaml.org,2002:";

    private readonly Stack<Frame> _open = [];
    private readonly Dictionary<string, DocumentNode> _anchors = new(StringComparer.Ordinal);
    private readonly List<ManifestDocument> _documents = [];
    private int _nodes;
    private Mark _last = Mark.Empty;
    private readonly bool _hasTabs = text.Contains('\t', StringComparison.Ordinal);
    private int _flow;
    private bool _afterPlain;

    public IReadOnlyList<ManifestDocument> Documents => _documents;

    /// <summary>How many documents ended before another one began, so that a fault of that one is none of theirs.</summary>
    public int Ended { get; private set; }

    /// <summary>Where the last event ended.</summary>
    public Place Last => PlaceOf(_last);

    /// <summary>Where the outermost collection in brackets begins that is open; null when none is.</summary>
    public Mark? Brackets { get; private set; }

    /// <summary>A limit was passed; the rest of the file is not read.</summary>
    public bool IsStopped { get; private set; }

    public static Place PlaceOf(Mark mark) => new((int)Math.Min(int.MaxValue, mark.Line), (int)Math.Min(int.MaxValue, mark.Column));

    public void Take(ParsingEvent next)
    {
        _nodes++;
        switch (next)
        {
            case DocumentStart:
                Ended = _documents.Count;
                _anchors.Clear();
                break;
            case MappingStart start when Enter(start):
                // A mapping of one pair in brackets, [a: b], has no mark of its own; it stands where the text before it ends.
                _open.Push(new(new MapNode(PlaceOf(start.Start.Index == 0 && _open.Count > 0 ? _last : start.Start)), start.Anchor));
                break;
            case SequenceStart start when Enter(start):
                _open.Push(new(new ListNode(PlaceOf(start.Start)), start.Anchor));
                break;
            case MappingEnd or SequenceEnd when _open.TryPop(out var done):
                Place(done.Close(), done.Anchor);
                break;
            case YamlDotNet.Core.Events.Scalar scalar:
                if (Read(scalar) is { } node)
                    Place(node, scalar.Anchor);
                break;
            case AnchorAlias alias:
                if (_anchors.TryGetValue(alias.Value.Value, out var known))
                    Place(known, AnchorName.Empty);
                else
                    Stop(ReadingDiagnostics.UnknownAlias, PlaceOf(alias.Start), alias.Value.Value);
                break;
        }

        if (_hasTabs && _flow == 0 && next.Start.Index <= text.Length && next.Start.Index > _last.Index && !(_afterPlain && text[(int)_last.Index] != ':'))
            Tabs((int)_last.Index, (int)next.Start.Index);
        if (next.End.Index > 0)
            _last = next.End;
        _afterPlain = next is YamlDotNet.Core.Events.Scalar { Style: ScalarStyle.Plain };
        Bracket(next);
    }

    /// <summary>Stops at a line between two tokens that begins with a tab: the engines' reader does, even when nothing but a comment follows.</summary>
    private void Tabs(int start, int end)
    {
        for (var line = start == 0 ? 0 : Next(start); line >= 0; line = Next(line))
        {
            var first = line + text.AsSpan(line, Math.Max(0, end - line)).IndexOfAnyExcept(' ');
            if (first >= line && text[first] == '\t')
            {
                Stop(ReadingDiagnostics.Malformed, new(text.AsSpan(0, first).Count('\n') + 1, first - line + 1), "A tab stands where only spaces may begin a line");
                return;
            }
        }

        int Next(int from) => end > from && text.IndexOf('\n', from, end - from) is >= 0 and var at ? at + 1 : -1;
    }

    private void Bracket(ParsingEvent next)
    {
        if (_flow > 0 || next is MappingStart { Style: MappingStyle.Flow } or SequenceStart { Style: SequenceStyle.Flow })
            _flow += next.NestingIncrease;
        Brackets = _flow == 0 ? null : Brackets ?? next.Start;
    }

    private bool Enter(NodeEvent start)
    {
        if (!start.Tag.IsEmpty && start.Tag.Value is not (StandardTags + "map" or StandardTags + "seq"))
            return Stop(ReadingDiagnostics.Tag, PlaceOf(start.Start), start.Tag.Value);
        return _open.Count < ReadLimits.Depth || Stop(ReadingDiagnostics.TooDeep, PlaceOf(start.Start), ReadLimits.Depth);
    }

    private ScalarNode? Read(YamlDotNet.Core.Events.Scalar scalar)
    {
        var place = PlaceOf(scalar.Start);
        if (scalar.Tag.IsEmpty || scalar.Tag.IsNonSpecific)
        {
            return scalar.Style == ScalarStyle.Plain
                ? ScalarReading.Plain(place, scalar.Value)
                : new(place, scalar.Value, ScalarType.Text) { Indentation = LiteralBlock.IndentationOf(scalar, text) };
        }

        switch (scalar.Tag.Value)
        {
            case StandardTags + "str" or StandardTags + "timestamp" or StandardTags + "binary":
                return new(place, scalar.Value, ScalarType.Text);
            case StandardTags + "int" or StandardTags + "float" or StandardTags + "bool" or StandardTags + "null":
                return ScalarReading.Plain(place, scalar.Value);
            default:
                Stop(ReadingDiagnostics.Tag, place, scalar.Tag.Value);
                return null;
        }
    }

    private void Place(DocumentNode node, AnchorName anchor)
    {
        if (!anchor.IsEmpty)
            _anchors[anchor.Value] = node;
        if (node.Weight > maxNodes || _nodes > maxNodes)
            Stop(ReadingDiagnostics.TooManyNodes, node.Place, maxNodes);
        else if (_open.Count + node.Height > ReadLimits.Depth + 1)
            Stop(ReadingDiagnostics.TooDeep, node.Place, ReadLimits.Depth);
        else if (!_open.TryPeek(out var frame))
            _documents.Add(new(file, node));
        else if (frame.Node is ListNode list)
            list.Add(node);
        else if (frame.Key is null)
            frame.Key = node;
        else
            Field(frame, (MapNode)frame.Node, node);
    }

    private void Field(Frame frame, MapNode map, DocumentNode value)
    {
        var key = frame.Key!;
        frame.Key = null;
        if (key is not ScalarNode scalar)
        {
            Stop(ReadingDiagnostics.ComplexKey, key.Place, key.Kind);
        }
        else if (scalar is { Text: "<<", Type: ScalarType.Text } && value is MapNode or ListNode && IsMerge(value))
        {
            frame.Merge(value);
        }
        else if (map.Add(new(KeyText(scalar), scalar.Place, value)) is { } earlier)
        {
            findings.Add(ReadingDiagnostics.DuplicateKey, scalar.Place, earlier.Key, earlier.Place.Line);
        }
    }

    private static bool IsMerge(DocumentNode value) => value is MapNode || (value is ListNode list && list.Items.All(i => i is MapNode));

    private static string KeyText(ScalarNode key) => key.Type switch
    {
        ScalarType.Bool => key.Number > 0 ? "true" : "false",
        ScalarType.Int => key.Number.ToString("R", CultureInfo.InvariantCulture),
        ScalarType.Null => "null",
        _ => key.Text,
    };

    private bool Stop(DiagnosticDescriptor descriptor, Place place, object argument)
    {
        if (!IsStopped)
            findings.Add(descriptor, place, argument);
        IsStopped = true;
        return false;
    }

    private sealed class Frame(DocumentNode node, AnchorName anchor)
    {
        private List<DocumentNode>? _merges;

        public DocumentNode Node { get; } = node;

        public AnchorName Anchor { get; } = anchor;

        public DocumentNode? Key { get; set; }

        public void Merge(DocumentNode value) => (_merges ??= []).Add(value);

        /// <summary>Merged fields come last and never replace a field that is written out.</summary>
        public DocumentNode Close()
        {
            if (Node is MapNode map)
            {
                var merged = _merges?.SelectMany(m => m is ListNode list ? list.Items.OfType<MapNode>() : [(MapNode)m]).SelectMany(m => m.Entries) ?? [];
                foreach (var entry in merged)
                    map.Add(entry);
            }

            return Node;
        }
    }
}
