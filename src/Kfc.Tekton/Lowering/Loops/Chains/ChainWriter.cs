using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Writes the parts of a loop. Values that another part reads are collected, and picked at the position of the reader.</summary>
internal sealed class ChainWriter
{
    private readonly LoopNest _nest;
    private readonly List<Region> _bodies;
    private readonly ImmutableArray<(string Outer, string Inner)> _ids;
    private readonly Dictionary<string, SortedSet<int>> _partsOf = new(StringComparer.Ordinal);
    private readonly List<Collected>[] _collected;
    private readonly List<Collected>[] _grouped;
    private readonly HashSet<string> _names;

    public ChainWriter(LoopNest nest, List<List<ChainUnit>> bodies, HashSet<string> taken)
    {
        (_nest, _bodies) = (nest, bodies.ConvertAll(ChainUnit.Body));
        _ids = [.. bodies.Select((_, part) =>
        {
            var outer = IdOf(nest.Outer.Id, part, taken);
            return (outer, nest.Inner is null ? outer : IdOf(nest.Inner.Id, part, taken));
        })];
        _collected = [.. bodies.Select(_ => new List<Collected>())];
        _grouped = [.. bodies.Select(_ => new List<Collected>())];
        _names = nest.Outer.Collected.Concat(nest.Innermost.Collected).Select(c => c.Name).ToHashSet(StringComparer.Ordinal);
        for (var part = 0; part < bodies.Count; part++)
        {
            foreach (var id in IdsOf(_bodies[part]))
            {
                if (!_partsOf.TryGetValue(id, out var parts))
                    _partsOf.Add(id, parts = []);
                parts.Add(part);
            }
        }
    }

    /// <summary>The ids of all nodes of a region.</summary>
    public static HashSet<string> IdsOf(Region region)
    {
        var visitor = new Ids();
        visitor.VisitRegion(region);
        return visitor.Found;
    }

    public LoopChain Write()
    {
        // First what leaves the loop, so that parts read these lists too instead of further ones.
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var collected in _nest.Innermost.Collected)
        {
            var part = places[collected.Name] = LastMaker(collected.Value);
            _collected[part].Add(new Part(this, part).RewriteCollected(collected));
        }

        foreach (var lists in _nest.Inner is null ? [] : _nest.Outer.Collected)
        {
            var part = places[((CollectExpression)lists.Value).Name];
            _grouped[part].Add(new Part(this, part).RewriteCollected(lists));
        }

        var bodies = _bodies.Select((body, part) => new Part(this, part).RewriteRegion(body)).ToList();
        return new(
            [.. bodies.Select(Loop)],
            [.. _nest.Outer.Collected.Select(c => (c.Name, _ids[places[_nest.Inner is null ? c.Name : ((CollectExpression)c.Value).Name]].Outer))]);
    }

    private LoopNode Loop(Region body, int part)
    {
        if (_nest.Inner is null)
            return _nest.Outer with { Id = _ids[part].Outer, Body = body, Collected = [.. _collected[part]] };
        var inner = (LoopNode)new Part(this, part).RewriteLoop(_nest.Inner with { Id = _ids[part].Inner, Body = Region.Empty, Collected = [] });
        return _nest.Outer with { Id = _ids[part].Outer, Body = new([inner with { Body = body, Collected = [.. _collected[part]] }]), Collected = [.. _grouped[part]] };
    }

    private int LastMaker(Expression value) => Operands.Of(value).Select(Maker).OfType<int>().DefaultIfEmpty(0).Max();

    /// <summary>The part that makes a value; null for what does not come from the body.</summary>
    private int? Maker(Expression operand) => NodeReads.MakerOf(operand) is { } maker && _partsOf.TryGetValue(maker, out var parts) ? parts.Min : null;

    /// <summary>What an iteration of another part made, at the position of this one.</summary>
    private ElementExpression Handed(Expression value, string name, int maker, int reader)
    {
        var handed = Kept(_collected[maker], value, name);
        var (outer, inner) = _ids[reader];
        var list = new CollectExpression(_ids[maker].Inner, handed, value.Type);
        if (_nest.Inner is null)
            return new(list, Position(outer));
        var lists = new CollectExpression(_ids[maker].Outer, Kept(_grouped[maker], list, handed), list.Type);
        return new(new ElementExpression(lists, Position(outer)), Position(inner));
    }

    private string Kept(List<Collected> collected, Expression value, string name)
    {
        if (collected.Find(c => c.Value == value) is { } known)
            return known.Name;
        while (!_names.Add(name))
            name += "-x";
        collected.Add(new(name, value));
        return name;
    }

    private static LoopItemExpression Position(string loop) => new(loop, WireType.Int, IsIndex: true);

    /// <summary>The first part keeps the loop's id; the others have one that the author did not happen to use.</summary>
    private static string IdOf(string loop, int part, HashSet<string> taken)
    {
        if (part == 0)
            return loop;
        var id = $"{loop}-{WireText.Of(part + 1)}";
        while (!taken.Add(id))
            id += "-x";
        return id;
    }

    /// <summary>The body of a part, which knows the other parts as loops.</summary>
    private sealed class Part(ChainWriter chain, int part) : GraphRewriter
    {
        private readonly (string Outer, string Inner) _ids = chain._ids[part];

        public override Node RewriteTask(TaskNode task)
        {
            var rewritten = (TaskNode)base.RewriteTask(task);
            return rewritten.After.Any(chain._partsOf.ContainsKey)
                ? rewritten with { After = [.. rewritten.After.SelectMany(Waited).Distinct(StringComparer.Ordinal)] }
                : rewritten;
        }

        public override Expression RewriteLoopItem(LoopItemExpression item) =>
            item.Loop == chain._nest.Outer.Id ? item with { Loop = _ids.Outer }
            : item.Loop == chain._nest.Innermost.Id ? item with { Loop = _ids.Inner }
            : item;

        public override Expression RewriteTaskOutput(OutputExpression output) => Read(output, $"{output.Task}-{output.Port}");

        public override Expression RewriteMergedValue(MergeExpression merge) => Read(merge, $"{merge.Branch}-{merge.Name}");

        public override Expression RewriteCollect(CollectExpression collect) =>
            chain._nest.Inner?.Id == collect.Loop ? collect with { Loop = _ids.Inner } : Read(collect, $"{collect.Loop}-{collect.Name}");

        private Expression Read(Expression value, string name) => chain.Maker(value) is { } maker && maker != part ? chain.Handed(value, name, maker, part) : value;

        private IEnumerable<string> Waited(string id) =>
            chain._partsOf.TryGetValue(id, out var parts) ? parts.Select(other => other == part ? id : chain._ids[other].Outer) : [id];
    }

    private sealed class Ids : GraphVisitor
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        public override void VisitNode(Node node)
        {
            Found.Add(node.Id);
            base.VisitNode(node);
        }
    }
}
