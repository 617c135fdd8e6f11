using System.Collections;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>The nodes that an expression reads.</summary>
internal sealed class Makers : GraphVisitor, IEnumerable<string>
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public Makers(Expression expression) => VisitExpression(expression);

    public Makers(TaskNode task) => VisitTask(task);

    public IEnumerator<string> GetEnumerator() => _ids.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public override void VisitExpression(Expression expression)
    {
        var id = expression switch
        {
            OutputExpression output => output.Task,
            MergeExpression merge => merge.Branch,
            CollectExpression collect => collect.Loop,
            RepeatedExpression repeated => repeated.Repeat,
            _ => null,
        };
        if (id is not null)
            _ids.Add(id);
        base.VisitExpression(expression);
    }
}
