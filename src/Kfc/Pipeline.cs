using System.ComponentModel;
using System.Runtime.CompilerServices;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>
/// A pipeline: parameters as properties, and tasks placed by <see cref="Define"/>. Settable public properties of type <see cref="Value{T}"/>
/// or <see cref="Output{T}"/> are what it hands out.
/// </summary>
public abstract partial class Pipeline : Step
{
    internal GraphDraft? Draft { get; set; }

    internal PipelineTable Ports => KfcTable;

    internal RunOptions RunOptions => Options;

    /// <summary>The pipeline's parameters. Written by the generator: the class must be <c>partial</c> and bear <c>[Pipeline("name")]</c>.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    protected abstract PipelineTable KfcTable { get; }

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

    /// <summary>Runs tasks again and again, one iteration after the other, until a condition holds.</summary>
    /// <param name="max">Most iterations, at least 1.</param>
    /// <param name="body">Places the tasks of an iteration, whose position from 0 it is given.</param>
    /// <param name="until">The condition over what the body returns: when it holds, no further iteration runs.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected Repeated<TResult> Repeat<TResult>(
        int max, Func<Computed<int>, TResult> body, Func<TResult, Condition> until, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var draft = Traced(file, line, out var call);
        if (max < 1)
            draft.Report(TraceDiagnostics.InvalidOption, call, "max", "it must be at least 1");
        var repeat = new RepeatDraft(draft.Names.Next("repeat"), max, draft.Place(call));
        draft.Add(repeat);
        var iteration = draft.Inside(repeat.Body, () => body(repeat.Attempt()));
        repeat.Until = call.Blame(() => until(iteration)?.Expression) ?? throw new TraceException(TraceDiagnostics.MissingValue, call, "the condition that ends Repeat");
        return new(repeat, iteration);
    }

    /// <summary>Makes a part of the pipeline with an end of its own: an <see cref="OnExit"/> in it runs when the part has ended.</summary>
    /// <param name="body">Places the tasks. What they make can be used outside.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <returns>The whole part, exit handlers included, for <see cref="TaskOptions.After"/>.</returns>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected Placed Scope(Action body, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        var draft = Traced(file, line, out var call);
        var scope = new ScopeDraft(draft.Names.Next("scope"), draft.Place(call));
        draft.Add(scope);
        draft.Inside(scope.Body, body);
        return new Group(scope.Id);
    }

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

    private GraphDraft Traced(string file, int line, out Call call)
    {
        call = new(file, line);
        var draft = Draft ?? throw new InvalidOperationException($"{GetType().Name} is not being traced: call this from its Define().");
        draft.LastCall = call;
        return draft;
    }
}
