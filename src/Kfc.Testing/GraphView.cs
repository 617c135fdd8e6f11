using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Testing;

/// <summary>Questions that tests ask of a graph, whatever the nesting of its nodes.</summary>
public sealed class GraphView
{
    private readonly Dictionary<string, TaskNode> _tasks = new(StringComparer.Ordinal);
    private readonly ImmutableArray<string>.Builder _taskIds = ImmutableArray.CreateBuilder<string>();
    private readonly Dictionary<string, ImmutableArray<string>> _sources = new(StringComparer.Ordinal);

    /// <summary>Looks at a graph.</summary>
    public GraphView(PipelineGraph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var collector = new Collector(this);
        collector.VisitGraph(graph);
        TaskIds = _taskIds.ToImmutable();
    }

    /// <summary>Ids of all tasks in the author's order.</summary>
    public ImmutableArray<string> TaskIds { get; }

    /// <summary>The task of an id.</summary>
    /// <exception cref="PipelineTestException">There is no such task.</exception>
    public TaskNode Task(string id) => _tasks.TryGetValue(id, out var task)
        ? task
        : throw new PipelineTestException($"There is no task '{id}', only: {string.Join(", ", TaskIds)}.");

    /// <summary>Ids of the tasks whose outputs a task reads in its arguments and environment, in the order of their first use.</summary>
    /// <exception cref="PipelineTestException">There is no such task.</exception>
    public ImmutableArray<string> ReadsFrom(string id) => _sources[Task(id).Id];

    /// <summary>Fails unless one task reads another one's outputs, directly or through tasks between them, or is placed after it.</summary>
    /// <exception cref="PipelineTestException">It does not, or one of the tasks does not exist.</exception>
    public void AssertRunsAfter(string later, string earlier)
    {
        Task(earlier);
        var seen = new HashSet<string>(StringComparer.Ordinal) { Task(later).Id };
        var open = new Queue<string>(seen);
        while (open.TryDequeue(out var id))
        {
            foreach (var source in _sources[id].Concat(_tasks[id].After).Where(_tasks.ContainsKey))
            {
                if (source == earlier)
                    return;
                if (seen.Add(source))
                    open.Enqueue(source);
            }
        }

        throw new PipelineTestException($"Nothing makes '{later}' wait for '{earlier}'.");
    }

    private sealed class Collector(GraphView view) : GraphVisitor
    {
        private readonly List<string> _reads = [];

        public override void VisitTask(TaskNode task)
        {
            _reads.Clear();
            base.VisitTask(task);
            view._tasks[task.Id] = task;
            view._sources[task.Id] = [.. _reads.Distinct(StringComparer.Ordinal)];
            view._taskIds.Add(task.Id);
        }

        public override void VisitExpression(Expression expression)
        {
            if (expression is OutputExpression output)
                _reads.Add(output.Task);
            base.VisitExpression(expression);
        }
    }
}
