using System.ComponentModel;
using System.Runtime.CompilerServices;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>
/// A pipeline: parameters as properties, and tasks placed by <see cref="Define"/>. Settable public properties of type <see cref="Value{T}"/>
/// or <see cref="Output{T}"/> are what it hands out.
/// </summary>
public abstract class Pipeline : Step
{
    internal GraphDraft? Draft { get; set; }

    internal PipelineTable Ports => Table;

    internal RunOptions RunOptions => Options;

    /// <summary>The pipeline's parameters. Written by the generator: the class must be <c>partial</c> and bear <c>[Pipeline("name")]</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract PipelineTable Table { get; }

    /// <summary>How a whole run is run. A nested pipeline's options count for nothing: the outermost pipeline's hold.</summary>
    protected virtual RunOptions Options => new();

    internal void TraceBody() => Define();

    /// <summary>Places the pipeline's tasks. Called once; must do the same every time.</summary>
    protected abstract void Define();

    /// <summary>Places a component or a pipeline.</summary>
    /// <param name="step">What is run. An instance is run once.</param>
    /// <param name="options">How; null for no options.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <returns>The step, so that its outputs can be read.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected T Run<T>(T step, TaskOptions? options = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Step
    {
        var draft = Traced(file, line, out var call);
        draft.Place(step, options, call);
        return step;
    }

    /// <summary>Runs tasks only when a condition holds. Not for values: see <see cref="Choose"/>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">Places the tasks.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected Branch If(Condition condition, Action then, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var branch = new BranchDraft(Traced(file, line, out var call), "if", call);
        branch.AddCase(condition, then, call);
        return new(branch);
    }

    /// <summary>A value that depends on a condition. An <c>Else</c> must follow.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">Places tasks as needed, and says the value when the condition holds.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected Choice<T> Choose<T>(Condition condition, Func<Value<T>> then, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var branch = new BranchDraft(Traced(file, line, out var call), "choose", call) { NeedsElse = true };
        branch.AddValueCase(condition, then, call);
        return new(branch);
    }

    /// <summary>Runs tasks once per item, all at the same time unless bounded.</summary>
    /// <param name="items">A list that is known when the pipeline runs.</param>
    /// <param name="body">Places the tasks of one item.</param>
    /// <param name="parallelism">How many iterations may run at a time, at least 1; null for all.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected FanOut<TResult> ForEach<T, TResult>(
        Value<IReadOnlyList<T>> items, Func<Computed<T>, TResult> body, int? parallelism = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Loop<T, TResult>(items, (item, _) => body(item), parallelism, file, line);

    /// <inheritdoc cref="ForEach{T,TResult}(Value{IReadOnlyList{T}},Func{Computed{T},TResult},int?,string,int)"/>
    protected FanOut<TResult> ForEach<T, TResult>(
        IReadOnlyList<T> items, Func<Computed<T>, TResult> body, int? parallelism = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Loop<T, TResult>(Items(items, file, line), (item, _) => body(item), parallelism, file, line);

    /// <summary>Runs tasks once per item, with the item's position from 0.</summary>
    /// <param name="items">A list that is known when the pipeline runs.</param>
    /// <param name="body">Places the tasks of one item.</param>
    /// <param name="parallelism">How many iterations may run at a time, at least 1; null for all.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected FanOut<TResult> ForEach<T, TResult>(
        Value<IReadOnlyList<T>> items,
        Func<Computed<T>, Computed<int>, TResult> body,
        int? parallelism = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => Loop(items, body, parallelism, file, line);

    /// <inheritdoc cref="ForEach{T,TResult}(Value{IReadOnlyList{T}},Func{Computed{T},Computed{int},TResult},int?,string,int)"/>
    protected FanOut<TResult> ForEach<T, TResult>(
        IReadOnlyList<T> items,
        Func<Computed<T>, Computed<int>, TResult> body,
        int? parallelism = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => Loop(Items(items, file, line), body, parallelism, file, line);

    /// <summary>Runs tasks once per item, when none of their outputs leave the loop.</summary>
    /// <param name="items">A list that is known when the pipeline runs.</param>
    /// <param name="body">Places the tasks of one item.</param>
    /// <param name="parallelism">How many iterations may run at a time, at least 1; null for all.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected Placed ForEach<T>(
        Value<IReadOnlyList<T>> items, Action<Computed<T>> body, int? parallelism = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Loop<T, bool>(items, (item, _) => Discard(item, body), parallelism, file, line);

    /// <inheritdoc cref="ForEach{T}(Value{IReadOnlyList{T}},Action{Computed{T}},int?,string,int)"/>
    protected Placed ForEach<T>(
        IReadOnlyList<T> items, Action<Computed<T>> body, int? parallelism = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Loop<T, bool>(Items(items, file, line), (item, _) => Discard(item, body), parallelism, file, line);

    /// <summary>Runs tasks at the end, whatever happened.</summary>
    /// <param name="body">Places the tasks; only here the status of the run is known.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected void OnExit(Action<ExitScope> body, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var draft = Traced(file, line, out var call);
        var exit = new ExitDraft(draft.Names.Next("on-exit"), draft.Place(call));
        draft.Add(exit);
        draft.Inside(exit.Body, () => body(new()));
    }

    private static bool Discard<T>(Computed<T> item, Action<Computed<T>> body)
    {
        body(item);
        return true;
    }

    private static Computed<IReadOnlyList<T>> Items<T>(IReadOnlyList<T> items, string file, int line) =>
        new Call(file, line).Blame(() => Values.ListOf<T>([.. items]));

    private FanOut<TResult> Loop<T, TResult>(
        Value<IReadOnlyList<T>> items, Func<Computed<T>, Computed<int>, TResult> body, int? parallelism, string file, int line)
    {
        var draft = Traced(file, line, out var call);
        var loop = LoopDraft.Begin(draft, items, parallelism, call);
        return new(loop, draft.Inside(loop.Body, () => body(loop.Item<T>(), loop.Index())));
    }

    private GraphDraft Traced(string file, int line, out Call call)
    {
        call = new(file, line);
        var draft = Draft ?? throw new InvalidOperationException($"{GetType().Name} is not being traced: call this from its Define().");
        draft.LastCall = call;
        return draft;
    }
}
