using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Lowering.Stores;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>The tasks of a pipeline as they are written one by one, in the author's order.</summary>
internal sealed class Emission
{
    /// <summary>Result that a task which may fail writes last; its readers are guarded by it.</summary>
    public const string OkResult = "kfc-ok";

    private static readonly ImmutableSortedSet<string> NoTasks = ImmutableSortedSet.Create<string>(StringComparer.Ordinal);

    private readonly Guarding _guarding;
    private readonly Ordering _ordering;
    private readonly HashSet<string> _mayFail = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableSortedSet<string>> _unsure = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _containedNames;
    private readonly HashSet<string> _contained = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableSortedSet<string>> _held = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImmutableSortedSet<string>> _beside = new(StringComparer.Ordinal);
    private readonly List<PipelineTask> _tasks = [];
    private readonly List<PipelineTask> _finally = [];

    public Emission(LoweringPlan plan, CompileOptions options, List<Diagnostic> diagnostics)
    {
        Diagnostics = diagnostics;
        Plan = plan;
        Options = options;
        FreeParameters = plan.Index.Graph.Parameters.Where(p => Operands.IsFreeText(p.Type)).Select(p => Ref.Param(p.Name)).ToHashSet(StringComparer.Ordinal);
        Folder = new RunFolder(plan.Index.Graph, options);
        Workspaces = new SharedWorkspaces(Folder);
        Library = new ShellLibrary(isShared: options.Layout == Layout.Run);
        _guarding = new Guarding(plan);
        _ordering = new Ordering(plan.Index);
        _containedNames = new(() => plan.Index.Tasks.Where(t => plan.Groups.IsMember(t.Node.Id)).Select(t => t.Name).ToHashSet(StringComparer.Ordinal));
    }

    public LoweringPlan Plan { get; }

    public CompileOptions Options { get; }

    public RunFolder Folder { get; }

    /// <summary>The workspaces of components.</summary>
    public SharedWorkspaces Workspaces { get; }

    /// <summary>Tasks that were added to take a list apart; loops over the same list share one.</summary>
    public Dictionary<(Expression Items, bool HasEnd, Scope Scope), string> ItemTasks { get; } = [];

    /// <summary>What comes up while tasks are written.</summary>
    public List<Diagnostic> Diagnostics { get; }

    /// <summary>References to the parameters that may hold any text.</summary>
    public HashSet<string> FreeParameters { get; }

    /// <summary>The functions of all scripts; a Task object is used without the run, so there each script has its own.</summary>
    public ShellLibrary Library { get; }

    public ImmutableArray<PipelineTask> Tasks => [.. _tasks];

    public ImmutableArray<PipelineTask> Finally => [.. _finally];

    /// <summary>A script that is empty as yet.</summary>
    public ShellProgram Script(ParamTable parameters, PodFiles files) => new(parameters, Plan.References, Library, files);

    public ImmutableArray<string> Leaves(string node) => _ordering.Leaves(node);

    /// <summary>Whether a value may stay unwritten although the run goes on.</summary>
    public bool IsUnsure(string task) => _mayFail.Contains(task) || _contained.Contains(task) || _held.ContainsKey(task) || !_unsure.GetValueOrDefault(task, NoTasks).IsEmpty;

    /// <summary>Tasks that make some values which may stay unwritten although others are there.</summary>
    /// <param name="values">The values.</param>
    /// <param name="others">The others.</param>
    /// <param name="isAfterFailure">Whether the run may have failed by then, so that any value may be missing.</param>
    public IEnumerable<string> Lacking(IEnumerable<Expression> values, IEnumerable<Expression> others, bool isAfterFailure)
    {
        if (isAfterFailure)
            return Producers(values.SelectMany(Operands.Of)).Except(Producers(others.SelectMany(Operands.Of)), StringComparer.Ordinal);
        var known = Unsure(Producers(others.SelectMany(Operands.Of)));
        return Producers(values.SelectMany(Operands.Of)).Where(p => IsUnsure(p) && (Unsure([p]) is not { IsEmpty: false } unsure || !unsure.IsSubsetOf(known)));
    }

    /// <summary>Notes for what else than its list a loop is skipped: then what it collects is missing even where the list is empty.</summary>
    public void AddBeside(string loop, IEnumerable<Expression> values, IEnumerable<Expression> list)
    {
        var beside = Unsure(Producers(values.SelectMany(Operands.Of))).Except(Unsure(Producers(list.SelectMany(Operands.Of))));
        if (!beside.IsEmpty)
            _beside[loop] = beside;
    }

    /// <summary>Says which task knows whether all iterations of a loop gave their values.</summary>
    public void AddCompleteness(string loop, string task) => _unsure[loop] = _unsure.GetValueOrDefault(loop, NoTasks).Add(task);

    public void AddMerge(string branch, string task) => _ordering.AddMerge(branch, task);

    /// <summary>Adds a task with the guards of its scope, guards against unwritten values, and the order that data does not give.</summary>
    /// <param name="task">The task, without guards and order.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="values">What it reads.</param>
    /// <param name="after">Tasks that must have ended before.</param>
    /// <param name="feeds">Tasks that Kfc added and whose results the task reads.</param>
    public void Add(PipelineTask task, Scope scope, IEnumerable<Expression> values, IEnumerable<string> after, params ReadOnlySpan<string> feeds) =>
        Add(task, scope, values, after, isUnguarded: false, feeds);

    /// <summary>Adds a task that may run although what it waits for failed.</summary>
    /// <param name="task">The task, without guards and order.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="values">What it reads.</param>
    /// <param name="after">Tasks that must have ended before.</param>
    /// <param name="isUnguarded">Whether the task runs although these failed and their failure is held back.</param>
    /// <param name="feeds">Tasks that Kfc added and whose results the task reads.</param>
    public void Add(PipelineTask task, Scope scope, IEnumerable<Expression> values, IEnumerable<string> after, bool isUnguarded, params ReadOnlySpan<string> feeds)
    {
        after = [.. after];
        values = [.. values];
        var producers = Producers(values.SelectMany(Operands.Of)).ToList();
        var (guards, guardProducers) = _guarding.Of(scope);
        CheckElements(task.Name, task.Source, scope, values);
        CheckLists(task, scope, values, producers);
        var unsure = Unsure(producers.Concat(Decisive(scope)));
        var held = Held([.. producers, .. guardProducers, .. feeds, .. isUnguarded ? [] : after]);
        if (!held.IsEmpty)
            _held[task.Name] = held;

        if (!unsure.IsEmpty)
            _unsure[task.Name] = unsure;
        // Iterations that fail are looked for by a task of their own, which AddCompleteness names.
        if (IsContained(task.Name))
            _contained.Add(task.Name);
        else if (task.ContinueOnError && task.Matrix.IsEmpty)
            _mayFail.Add(task.Name);
        var edges = new HashSet<string>([.. producers, .. guardProducers, .. unsure, .. held, .. feeds], StringComparer.Ordinal);
        ImmutableArray<string> runAfter = [.. after.Where(a => !edges.Contains(a)).Distinct(StringComparer.Ordinal)];
        var whole = task with
        {
            When = [.. guards, .. unsure.Union(held).Select(u => new When(Ref.Result(u, OkResult), ["true"])), .. scope.IsFinal ? Complete(values) : [], .. task.When],
            RunAfter = runAfter,
        };
        (scope.IsFinal ? _finally : _tasks).Add(whole);
        _ordering.Add(task.Name, scope, edges.Concat(runAfter));
    }

    /// <summary>Guards of a task at the end: a loop that failed leaves a list without the values of the iterations that did.</summary>
    private IEnumerable<When> Complete(IEnumerable<Expression> values) => values.SelectMany(Operands.Of).OfType<CollectExpression>()
        .Where(c => !Plan.Index.Loop(c.Loop).HasEnd)
        .Select(c => Plan.References.Producer(c)!).Distinct(StringComparer.Ordinal)
        .Select(loop => new When(Ref.TaskStatus(loop), ["Succeeded"]));

    /// <summary>
    /// Refuses a reader of one element that would be skipped for a hole elsewhere in the list: all results that a task names must be there.
    /// One that is skipped for that hole anyway, as its index was found by reading the whole list, is let through.
    /// </summary>
    /// <param name="name">Who reads.</param>
    /// <param name="source">Where that is written.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="values">What it reads.</param>
    /// <param name="loop">The loop that it is, in whose body values are there or are not together with the reader; null for a task.</param>
    public void CheckElements(string name, SourcePosition source, Scope scope, IEnumerable<Expression> values, PlacedLoop? loop = null)
    {
        if (_unsure.Count == 0 && _mayFail.Count == 0)
            return;
        // What is missing as a whole, or handed over one by one, is missing for this iteration as it should be.
        Func<ElementExpression, bool>? isOwn = loop is null ? null : e => Plan.Index.IsOwn(e, loop.Node) && (loop.Body.Handed.Contains(e) || !Plan.Index.Loop(((CollectExpression)e.List).Loop).HasEnd);
        var anyway = Unsure(Producers(values.SelectMany(Operands.Needed).Where(o => loop?.Body.Has(o) != true)).Concat(Decisive(scope)));
        if (Producers(values.SelectMany(v => Operands.Picked(v, isOwn)).Where(o => loop?.Body.Has(o) != true)).FirstOrDefault(p => !Unsure([p]).IsSubsetOf(anyway)) is { } producer)
            Diagnostics.Add(TektonLoopDiagnostics.ElementBesideHoles.At(source, TektonLoopDiagnostics.WaysAroundHoles, name, producer));
    }

    /// <summary>Refuses a reader of a list that is missing for something beside the loop's own list, and that is not itself skipped for that.</summary>
    private void CheckLists(PipelineTask task, Scope scope, IEnumerable<Expression> values, List<string> producers)
    {
        if (_beside.Count == 0 || producers.Find(_beside.ContainsKey) is not { } loop)
            return;
        var anyway = Unsure(Producers(values.SelectMany(Operands.Of).Where(o => o is not CollectExpression)).Concat(Decisive(scope)));
        if (!_beside[loop].IsSubsetOf(anyway))
            Diagnostics.Add(TektonLoopDiagnostics.MissingBesideList.At(task.Source, TektonLoopDiagnostics.WaysAroundMissing, task.Name, loop, _beside[loop].First()));
    }

    private IEnumerable<string> Producers(IEnumerable<Expression> operands) => operands.Select(Plan.References.Producer).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>The tasks whose result says whether what some tasks make is there.</summary>
    private ImmutableSortedSet<string> Unsure(IEnumerable<string> producers)
    {
        var unsure = NoTasks;
        foreach (var producer in producers)
        {
            if (_unsure.TryGetValue(producer, out var more))
                unsure = unsure.IsEmpty ? more : unsure.Union(more);
            if (_mayFail.Contains(producer))
                unsure = unsure.Add(producer);
        }

        return unsure;
    }

    /// <summary>
    /// Tasks whose failure is held back and would leave something here undone. One that is itself held back vouches for those
    /// before it; what is skipped for one of them skips its own followers too.
    /// </summary>
    private ImmutableSortedSet<string> Held(IEnumerable<string> earlier)
    {
        var held = NoTasks;
        if (_contained.Count == 0)
            return held;
        foreach (var task in earlier)
            held = _contained.Contains(task) ? held.Add(task) : held.Union(_held.GetValueOrDefault(task, NoTasks));
        return held;
    }

    private bool IsContained(string task) => _containedNames.Value.Contains(task);

    /// <summary>What the branches around read in any of their conditions: a branch that lacks one of these values is skipped as a whole.</summary>
    private IEnumerable<string> Decisive(Scope scope) => _mayFail.Count == 0
        ? []
        : scope.Branches().SelectMany(branch => branch.Cases).SelectMany(arm => Operands.Of(arm.Condition)).Select(Plan.References.Producer).OfType<string>();
}
