using System.Runtime.CompilerServices;

namespace Kfc.Tests;

/// <summary>Hands a pipeline's own methods to a test.</summary>
[Pipeline("freehand")]
public sealed partial class Freehand(Action<Freehand> define) : Pipeline
{
    public Param<string> Source { get; init; } = "s3://bucket";
    public Param<double> Bar { get; init; } = 0.9;
    public Param<bool> Eager { get; init; } = true;
    public ListParam<string> Names { get; init; } = ["a", "b"];

    public RunOptions Given { get; init; } = new();

    protected override RunOptions Options => Given;

    public new T Run<T>(T step, TaskOptions? options = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        where T : Step => base.Run(step, options, file, line);

    public new Branch If(Condition condition, Action then, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        base.If(condition, then, file, line);

    public new Choice<T> Choose<T>(Condition condition, Func<Value<T>> then, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        base.Choose(condition, then, file, line);

    public new FanOut<TResult> ForEach<T, TResult>(
        Value<IReadOnlyList<T>> items, Func<Computed<T>, TResult> body, int? parallelism = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        base.ForEach(items, body, parallelism, file, line);

    public new FanOut<TResult> ForEach<T, TResult>(
        IReadOnlyList<T> items, Func<Computed<T>, Computed<int>, TResult> body, int? parallelism = null, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        base.ForEach(items, body, parallelism, file, line);

    public new void OnExit(Action<ExitScope> body, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) => base.OnExit(body, file, line);

    protected override void Define() => define(this);
}
