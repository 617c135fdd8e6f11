using System.Collections.Immutable;
using System.Text.Json;

namespace Kfc.Ir;

/// <summary>Finds what each field allows by itself, but not together with the others. References are left to the compiler's passes.</summary>
internal sealed class StructureCheck(JsonValue[] values, JsonFile file) : GraphVisitor
{
    private readonly ImmutableArray<Diagnostic>.Builder _problems = ImmutableArray.CreateBuilder<Diagnostic>();
    private string? _node;

    public ImmutableArray<Diagnostic> Run(PipelineGraph graph)
    {
        foreach (var parameter in graph.Parameters)
        {
            if (parameter.Default is { } text && !WireText.TryParse(parameter.Type, text, out _))
                Report($"The default '{JsonScan.Shorten(text)}' of parameter '{parameter.Name}' is not a value of type {parameter.Type}. Mend the default.");
        }

        foreach (var (key, component) in graph.Components)
        {
            if (!string.Equals(key, component.Name, StringComparison.Ordinal))
                Report($"The component under the key '{key}' has the name '{component.Name}'. Make both the same.");
        }

        VisitGraph(graph);
        return _problems.ToImmutable();
    }

    public override void VisitNode(Node node)
    {
        var outer = _node;
        _node = node.Id;
        base.VisitNode(node);
        _node = outer;
    }

    public override void VisitBranch(BranchNode branch)
    {
        if (branch.Cases.IsEmpty)
            Report($"The branch '{branch.Id}' has no cases. Add a case, or put its else in its place.");
        if (!branch.Merges.IsEmpty && branch.Else is null)
            Report($"The branch '{branch.Id}' has merges but no else. Add an else, so that every arm gives a value.");
        foreach (var merge in branch.Merges)
        {
            var arms = branch.Cases.Length + (branch.Else is null ? 0 : 1);
            if (merge.Values.Length != arms)
                Report($"The merge '{JsonScan.Shorten(merge.Name)}' of '{branch.Id}' has {merge.Values.Length} values for {arms} arms. Give one value per arm.");
        }

        base.VisitBranch(branch);
    }

    public override void VisitLoop(LoopNode loop)
    {
        if (TypeOf(loop.Items) is not ListType)
            Report($"The items of the loop '{loop.Id}' are not a list. Give a list.");
        base.VisitLoop(loop);
    }

    public override void VisitExpression(Expression expression)
    {
        if (expression is ElementExpression element && TypeOf(element.List) is { } type and not ListType)
            Report($"An element is taken of a value of type {type}. Only lists have elements.");
        if (expression is CountExpression count && TypeOf(count.List) is { } counted and not ListType)
            Report($"The elements of a value of type {counted} are counted. Only lists have elements.");
        if (expression is LiteralExpression literal && !WireText.TryParse(literal.ValueType, literal.Text, out _))
            Report($"The literal '{JsonScan.Shorten(literal.Text)}' is not a value of type {literal.ValueType}. Mend the text or the type.");
        base.VisitExpression(expression);
    }

    /// <summary>The type of an expression, or null where an element is taken of something that is no list.</summary>
    private static WireType? TypeOf(Expression expression) => expression is ElementExpression element
        ? (TypeOf(element.List) as ListType)?.Element
        : expression.Type;

    private void Report(string message)
    {
        if (_problems.Count < ShapeCheck.MaxProblems)
            _problems.Add(GraphJsonDiagnostics.Contradiction.At(file.At(values[FindNode()].Start), message));
    }

    /// <summary>The node's id in the file; looked for only when there is something to say about it.</summary>
    private int FindNode()
    {
        for (var i = 0; _node is not null && i < values.Length; i++)
        {
            if (values[i] is { Name: "id", Type: JsonTokenType.String } && string.Equals(values[i].Text(file), _node, StringComparison.Ordinal))
                return i;
        }

        return 0;
    }
}
