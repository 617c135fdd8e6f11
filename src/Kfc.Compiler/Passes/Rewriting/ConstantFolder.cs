using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes.Rewriting;

/// <summary>Computes what is known, and takes the arms of branches whose conditions are.</summary>
internal class ConstantFolder : SplicingRewriter
{
    private readonly Dictionary<(string Branch, string Name), Expression> _merged = [];
    private readonly Dictionary<string, Expression> _items = new(StringComparer.Ordinal);
    private readonly ImmutableArray<Diagnostic>.Builder _diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
    private Node? _node;

    public ImmutableArray<Diagnostic> Diagnostics => _diagnostics.ToImmutable();

    protected void Report(Diagnostic diagnostic) => _diagnostics.Add(diagnostic);

    public override Node RewriteNode(Node node)
    {
        var outer = _node;
        _node = node;
        var result = base.RewriteNode(node);
        _node = outer;
        return result;
    }

    public override Expression RewriteMergedValue(MergeExpression merge) =>
        _merged.TryGetValue((merge.Branch, merge.Name), out var value) ? value : merge;

    public override Expression RewriteField(FieldExpression field) => ConstantFolding.Fold((FieldExpression)base.RewriteField(field));

    public override Expression RewriteConcat(ConcatExpression concat) => ConstantFolding.Fold((ConcatExpression)base.RewriteConcat(concat));

    public override Expression RewriteCompare(CompareExpression compare) =>
        ConstantFolding.Fold((CompareExpression)base.RewriteCompare(compare));

    public override Expression RewriteAnd(AndExpression and) => LogicFolding.Fold((AndExpression)base.RewriteAnd(and));

    public override Expression RewriteOr(OrExpression or) => LogicFolding.Fold((OrExpression)base.RewriteOr(or));

    public override Expression RewriteNot(NotExpression not) => LogicFolding.Fold((NotExpression)base.RewriteNot(not));

    public override Expression RewriteList(ListExpression list) => ConstantFolding.Fold((ListExpression)base.RewriteList(list));

    public override Expression RewriteElement(ElementExpression element)
    {
        var rewritten = (ElementExpression)base.RewriteElement(element);
        if (ConstantFolding.Position(rewritten) is not { } known)
            return rewritten;
        if (known.Index >= 0 && known.Index < known.Count)
            return ConstantFolding.ElementAt(rewritten, (int)known.Index);
        Report(GraphDiagnostics.ElementOutside.At(
            _node?.Source ?? SourcePosition.None, _node is null ? "An output of the pipeline" : $"'{_node.Id}'", known.Index, known.Count));
        return rewritten;
    }

    public override Node RewriteLoop(LoopNode loop)
    {
        var rewritten = (LoopNode)base.RewriteLoop(loop);
        _items[loop.Id] = rewritten.Items;
        return rewritten;
    }

    /// <summary>A collected list has as many elements as the loop has items, whatever became of its iterations.</summary>
    public override Expression RewriteCount(CountExpression count)
    {
        var rewritten = (CountExpression)base.RewriteCount(count);
        return rewritten.List is CollectExpression collect && _items.TryGetValue(collect.Loop, out var items)
            ? ConstantFolding.Fold(new CountExpression(items))
            : ConstantFolding.Fold(rewritten);
    }

    public override Expression RewriteRange(RangeExpression range)
    {
        var rewritten = (RangeExpression)base.RewriteRange(range);
        if (ConstantFolding.Bounds(rewritten) is not { } bounds)
            return rewritten;
        if (bounds.Count is >= 0 and <= ConstantFolding.LongestRange && bounds.Start + bounds.Count - 1 <= int.MaxValue)
            return ConstantFolding.Range((int)bounds.Start, (int)bounds.Count);
        Report(GraphDiagnostics.RangeOutside.At(
            _node?.Source ?? SourcePosition.None, _node is null ? "An output of the pipeline" : $"'{_node.Id}'", bounds.Start, bounds.Count, ConstantFolding.LongestRange));
        return rewritten;
    }

    protected override void Expand(Node node, ImmutableArray<Node>.Builder nodes)
    {
        if (node is BranchNode branch)
            ExpandBranch(branch, nodes);
        else
            base.Expand(node, nodes);
    }

    /// <summary>Arms behind a condition that always holds, and arms whose condition never does, are left out unread.</summary>
    private void ExpandBranch(BranchNode branch, ImmutableArray<Node>.Builder nodes)
    {
        var outer = _node;
        _node = branch;
        var cases = new List<(int Arm, BranchCase Case)>();
        var (last, end) = (branch.Else, branch.Cases.Length);
        for (var i = 0; i < branch.Cases.Length; i++)
        {
            var condition = RewriteExpression(branch.Cases[i].Condition);
            if (condition is LiteralExpression { Text: "true" })
            {
                (last, end) = (branch.Cases[i].Body, i);
                break;
            }

            if (condition is not LiteralExpression)
                cases.Add((i, new BranchCase(condition, branch.Cases[i].Body)));
        }

        if (cases.Count > 0)
            nodes.Add(Keep(branch, cases, last, end));
        else
            Take(branch, last ?? Region.Empty, end, nodes);
        _node = outer;
    }

    private Node Keep(BranchNode branch, List<(int Arm, BranchCase Case)> cases, Region? last, int end) =>
        cases.Count == branch.Cases.Length && end == branch.Cases.Length
            ? RewriteBranch(branch)
            : RewriteBranch(branch with
            {
                Cases = [.. cases.Select(arm => arm.Case)],
                Else = last,
                Merges = [.. branch.Merges.Select(merge => merge with
                {
                    Values = [.. cases.Select(arm => merge.Values[arm.Arm]), merge.Values[end]],
                })],
            });

    private void Take(BranchNode branch, Region arm, int end, ImmutableArray<Node>.Builder nodes)
    {
        Splice(branch, RewriteRegion(arm), nodes);
        foreach (var merge in branch.Merges)
            _merged[(branch.Id, merge.Name)] = RewriteExpression(merge.Values[end]);
    }
}
