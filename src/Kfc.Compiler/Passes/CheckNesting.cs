using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes.Checking;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>No graph is nested deeper than its JSON form is read; it comes first, so that later passes may recurse.</summary>
public static class CheckNesting
{
    /// <summary>Runs the check; only the first place is told.</summary>
    public static ImmutableArray<Diagnostic> Run(PipelineGraph graph)
    {
        var check = new Check(graph);
        check.VisitGraph(graph);
        return check.Found is { } found ? [found] : [];
    }

    private sealed class Check(PipelineGraph graph) : GraphVisitor
    {
        private int _depth;
        private Node? _node;

        public Diagnostic? Found { get; private set; }

        public override void VisitNode(Node node)
        {
            _node = node;
            if (Enter())
                base.VisitNode(node);
            _depth--;
        }

        public override void VisitExpression(Expression expression)
        {
            if (Enter() && !(IsLeaf(expression) && !Fits(expression.Type, _depth)))
                base.VisitExpression(expression);
            _depth--;
        }

        /// <summary>Leaves name their type in the JSON form; the type of other expressions follows from their operands.</summary>
        private static bool IsLeaf(Expression expression) =>
            expression is LiteralExpression or ParameterExpression or OutputExpression or LoopItemExpression or CollectExpression or MergeExpression;

        private bool Enter()
        {
            if (_depth++ < GraphJson.MaxNesting)
                return Found is null;
            Refuse();
            return false;
        }

        private bool Fits(WireType type, int depth)
        {
            if (type is ScalarType)
                return true;
            if (depth >= GraphJson.MaxNesting)
            {
                Refuse();
                return false;
            }

            return type switch
            {
                ListType list => Fits(list.Element, depth + 1),
                RecordType record => record.Fields.All(field => Fits(field.Type, depth + 1)),
                _ => true,
            };
        }

        private void Refuse() =>
            Found ??= LimitDiagnostics.TooDeep.At(_node is { Source.IsKnown: true } node ? node.Source : graph.Source, Wording.Of(_node), GraphJson.MaxNesting);
    }
}
