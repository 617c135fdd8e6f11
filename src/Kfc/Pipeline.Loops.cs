using System.Runtime.CompilerServices;
using Kfc.Tracing;

namespace Kfc;

public abstract partial class Pipeline
{
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
        Loop<T, bool>(items, (item, _) => Discard(() => body(item)), parallelism, file, line);

    /// <inheritdoc cref="ForEach{T}(Value{IReadOnlyList{T}},Action{Computed{T}},int?,string,int)"/>
    protected Placed ForEach<T>(
        IReadOnlyList<T> items, Action<Computed<T>> body, int? parallelism = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Loop<T, bool>(Items(items, file, line), (item, _) => Discard(() => body(item)), parallelism, file, line);

    /// <summary>Runs tasks once per item, with the item's position from 0, when none of their outputs leave the loop.</summary>
    /// <param name="items">A list that is known when the pipeline runs.</param>
    /// <param name="body">Places the tasks of one item.</param>
    /// <param name="parallelism">How many iterations may run at a time, at least 1; null for all.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <exception cref="InvalidOperationException">The pipeline is not being traced.</exception>
    protected Placed ForEach<T>(
        Value<IReadOnlyList<T>> items,
        Action<Computed<T>, Computed<int>> body,
        int? parallelism = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => Loop<T, bool>(items, (item, position) => Discard(() => body(item, position)), parallelism, file, line);

    /// <inheritdoc cref="ForEach{T}(Value{IReadOnlyList{T}},Action{Computed{T},Computed{int}},int?,string,int)"/>
    protected Placed ForEach<T>(
        IReadOnlyList<T> items,
        Action<Computed<T>, Computed<int>> body,
        int? parallelism = null,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0) => Loop<T, bool>(Items(items, file, line), (item, position) => Discard(() => body(item, position)), parallelism, file, line);

    private static bool Discard(Action body)
    {
        body();
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
}
