using System.Collections.Immutable;
using Kfc.Import.Model;
using Kfc.Import.Naming;

namespace Kfc.Import.Writing;

/// <summary>Writes arguments as C#.</summary>
internal sealed class ArgWriter(ImportedStep component, SourceText code)
{
    /// <summary>Writes the elements of a list, one per line; those that depend on an input's presence as spreads.</summary>
    public void List(string property, IReadOnlyList<ArgNode> nodes)
    {
        if (nodes.Count == 0)
            return;
        code.Line($"{property} =").Open("[");
        foreach (var node in nodes)
            Element(node);
        code.Close("],");
    }

    /// <summary>Writes a property; a text of several lines stands on lines of its own.</summary>
    public void Property(string name, ArgNode? node)
    {
        if (node is null)
            return;
        if (Block(node) is not { } block)
        {
            code.Line($"{name} = {One(node)},");
            return;
        }

        code.Line($"{name} =");
        block(",");
    }

    /// <summary>JSON as it reads, between raw quotes; a lone text, which is quoted itself, between ordinary ones.</summary>
    public string Json(ArgNode node)
    {
        var parts = node is ConcatNode concat ? concat.Parts : [node];
        var literal = string.Concat(parts.OfType<TextNode>().Select(part => part.Text));
        if (literal.StartsWith('"') || literal.Contains("\"\"\"", StringComparison.Ordinal) || !CSharpText.IsLine(literal))
            return One(node);
        var braces = parts.Any(part => part is not TextNode) ? CSharpText.LongestBraces(literal) + 1 : 0;
        var text = string.Concat(parts.Select(part => part is TextNode fixedText ? fixedText.Text : $"{new string('{', braces)}{One(part)}{new string('}', braces)}"));
        return $"{new string('$', braces)}\"\"\"{text}\"\"\"";
    }

    /// <summary>An expression that is one argument.</summary>
    public string One(ArgNode node) => One(node, []);

    private void Element(ArgNode node)
    {
        if (Block(node) is { } block)
            block(",");
        else if (Item(node, []) is { Length: > 0 } item)
            code.Line(item + ",");
    }

    /// <summary>Writes a text of several lines as it stands in the file; null when it is none, or cannot stand so.</summary>
    private Action<string>? Block(ArgNode node)
    {
        var parts = node is ConcatNode concat ? concat.Parts : [node];
        var literal = string.Concat(parts.OfType<TextNode>().Select(part => part.Text));
        if (!CSharpText.IsBlock(literal) || parts.Any(part => part is not (TextNode or ValueNode or PodNode or WorkspaceNode or ElementNode or OutputPathNode) || (part is ValueNode value && MayBeNull(value.Input, []))))
            return null;
        if (parts.Length == 1)
            return after => code.Block(literal, after);
        var braces = CSharpText.LongestBraces(literal) + 1;
        var text = string.Concat(parts.Select(part => part is TextNode fixedText ? fixedText.Text : $"{new string('{', braces)}{One(part)}{new string('}', braces)}"));
        return after => code.Block(text, after, new string('$', braces), CSharpText.RawQuotes(literal));
    }

    /// <summary>An element of a collection; empty for nothing.</summary>
    private string Item(ArgNode node, ImmutableHashSet<string> given)
    {
        switch (node)
        {
            case ValueNode { Input: var name } when MayBeNull(name, given) && component.Input(name)!.Fallback is null:
                return $".. {Property(name)} is null ? [] : (Arg[])[{Property(name)}]";
            case InputPathNode { Input: var name } when MayBeNull(name, given):
                return $".. {Property(name)} is null ? [] : (Arg[])[{Property(name)}.Path]";
            case SpreadNode list:
                return $".. System.Linq.Enumerable.Select({Property(list.Input)}, text => (Arg)text)";
            case IfNode condition:
                var then = Items(condition.Then, given.Add(condition.Input));
                if (!MayBeNull(condition.Input, given))
                    return then;
                var otherwise = Items(condition.Else, given);
                return $".. {Property(condition.Input)} is null ? {(otherwise.Length > 0 ? $"(Arg[])[{otherwise}]" : "[]")} : "
                    + $"{(otherwise.Length > 0 ? $"[{then}]" : $"(Arg[])[{then}]")}";
            default:
                return One(node, given);
        }
    }

    private string Items(ImmutableArray<ArgNode> nodes, ImmutableHashSet<string> given) =>
        string.Join(", ", nodes.Select(node => Item(node, given)).Where(item => item.Length > 0));

    private string One(ArgNode node, ImmutableHashSet<string> given) => node switch
    {
        TextNode text => CSharpText.Quote(text.Text),
        ValueNode { Input: var name } when MayBeNull(name, given) =>
            $"({Property(name)} is null ? (Arg){CSharpText.Quote(component.Input(name)!.Fallback ?? "")} : {Property(name)})",
        ValueNode value => Property(value.Input),
        InputPathNode { Input: var name } when MayBeNull(name, given) => $"({Property(name)} is null ? (Arg)\"\" : {Property(name)}.Path)",
        InputPathNode path => $"{Property(path.Input)}.Path",
        WorkspaceNode workspace => $"{((ImportedPod)component).Workspace(workspace.Workspace)!.Property}.{workspace.Member}",
        PodNode pod => pod.Code,
        ElementNode element => $"{Property(element.Input)}[{element.Index}]",
        OutputPathNode path => $"{component.Output(path.Output)!.Property}.Path",
        ConcatNode concat when concat.Parts.All(part => part is TextNode) => CSharpText.Quote(string.Concat(concat.Parts.Cast<TextNode>().Select(part => part.Text))),
        ConcatNode concat => $"$\"{string.Concat(concat.Parts.Select(part => Hole(part, given)))}\"",
        IfNode condition => Choice(condition, given),
        _ => throw new InvalidOperationException($"No C# for {node.GetType().Name}."),
    };

    /// <summary>A condition inside of a text gives one text, all of its elements run together.</summary>
    private string Choice(IfNode condition, ImmutableHashSet<string> given)
    {
        var then = One(new ConcatNode(condition.Then), given.Add(condition.Input));
        return MayBeNull(condition.Input, given)
            ? $"({Property(condition.Input)} is null ? (Arg){One(new ConcatNode(condition.Else), given)} : {then})"
            : then;
    }

    private string Hole(ArgNode node, ImmutableHashSet<string> given)
    {
        if (node is TextNode text)
            return CSharpText.Escape(text.Text, interpolated: true);
        var expression = One(node, given);
        return expression.StartsWith("$\"", StringComparison.Ordinal) ? $"{{(Arg){expression}}}" : $"{{{expression}}}";
    }

    private bool MayBeNull(string input, ImmutableHashSet<string> given) => component.Input(input)!.Nullable && !given.Contains(input);

    private string Property(string input) => component.Input(input)!.Property;
}
