using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// The items of a loop as a list that a matrix can take: written by the task that makes the list, in the pod that it has anyway,
/// or by a small task when the list comes from elsewhere.
/// </summary>
internal static class LoopItems
{
    /// <summary>The parameter that carries an item to its iteration.</summary>
    public const string Param = "kfc-item";

    /// <summary>The result of a task that makes a list.</summary>
    public static string ResultOf(string port, bool withEnd) => withEnd ? $"kfc-items-{port}-end" : $"kfc-items-{port}";

    /// <summary>The result with the items of a list that the maker of its parts works out.</summary>
    public static string ResultOf(PlacedLoop loop) => Names.Fit($"kfc-list-{loop.Node.Id}", GraphIndex.MaxTaskName);

    /// <summary>
    /// Whether a single task makes all that a list is made of, so that it can write the items. What loops made is put together by its
    /// readers: no pod of it has all.
    /// </summary>
    public static bool HasOneMaker(Expression items)
    {
        var operands = Operands.Of(items).ToList();
        return operands.All(o => o is OutputExpression or MergeExpression or ParameterExpression or RunContextExpression)
            && operands.Select(o => (o as OutputExpression)?.Task ?? (o as MergeExpression)?.Branch).OfType<string>().Distinct(StringComparer.Ordinal).Count() == 1;
    }

    /// <summary>The one task that makes all that the list of a loop is made of.</summary>
    public static string MakerOf(PlacedLoop loop, References references) =>
        Operands.Of(loop.Node.Items).Select(references.Producer).OfType<string>().First();

    /// <summary>The output that is the list, when one is.</summary>
    public static OutputExpression? ProducerOf(LoopNode loop, GraphIndex index) =>
        loop.Items is OutputExpression output && index.IsTask(output.Task) && PlacedLoop.InnerOf(loop) is null ? output : null;

    /// <summary>The reference to the items, and the task that was added to make them, if one was.</summary>
    public static (string Reference, string? Task) Add(PlacedLoop loop, Emission emission)
    {
        var items = loop.Node.Items;
        if (ProducerOf(loop.Node, emission.Plan.Index) is { } producer)
            return (Ref.Whole(Ref.Result(emission.Plan.Index.Task(producer.Task).Name, ResultOf(producer.Port, loop.HasEnd))), null);
        if (loop.Scope.IsFinal)
            return (Ref.Whole(Ref.Result(MakerOf(loop, emission.Plan.References), ResultOf(loop))), null);
        if (loop.Inner is null && emission.ItemTasks.TryGetValue((items, loop.HasEnd, loop.Scope), out var known))
            return (Ref.Whole(Ref.Result(known, "items")), known);
        var name = Names.Fit($"kfc-items-{loop.Node.Id}", GraphIndex.MaxTaskName);
        var task = new ScriptTask(emission, name, loop.Inner is null ? null : new PodValues(loop, ""));
        if (loop.Inner is { } inner)
            LoopPairs.Add(task, loop.Node, inner);
        else
            task.Publish.AddItems("items", task.Program.Word(items, "list"), items.Type, loop.HasEnd);
        if (loop.Inner is null)
            emission.ItemTasks.Add((items, loop.HasEnd, loop.Scope), name);
        emission.Add(task.Finish(usesWorkspace: false), loop.Scope, ItemOperands(loop), []);
        return (Ref.Whole(Ref.Result(name, "items")), name);
    }

    /// <summary>What the items are made of.</summary>
    public static IEnumerable<Expression> ItemOperands(PlacedLoop loop) => loop.Inner is { } inner
        ? Operands.Of(loop.Node.Items).Concat(Operands.Of(inner.Items).Where(o => !loop.Body.Has(o)))
        : [loop.Node.Items];

    /// <summary>Finds the lists that nothing but loops read: as a second result they would only take room.</summary>
    public static void MarkUnread(GraphIndex index, Func<string, Publication> publish)
    {
        var reads = new Reads(index);
        reads.VisitGraph(index.Graph);
        foreach (var loop in index.Loops)
        {
            if (ProducerOf(loop.Node, index) is { } list && !reads.Outputs.Contains((list.Task, list.Port)))
                publish(index.Task(list.Task).Name).OnlyListed.Add(list.Port);
        }
    }

    private sealed class Reads(GraphIndex index) : GraphVisitor
    {
        public HashSet<(string Task, string Port)> Outputs { get; } = [];

        public override void VisitLoop(LoopNode loop)
        {
            // A loop inside another one is no list of items of its own: it is paired with the outer one.
            if (!index.IsLoop(loop.Id) || ProducerOf(loop, index) is null)
                VisitExpression(loop.Items);
            VisitRegion(loop.Body);
            foreach (var collected in loop.Collected)
                VisitCollected(collected);
        }

        public override void VisitExpression(Expression expression) =>
            Outputs.UnionWith(Operands.Of(expression).OfType<OutputExpression>().Select(o => (o.Task, o.Port)));
    }
}
