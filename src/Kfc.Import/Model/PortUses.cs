namespace Kfc.Import.Model;

/// <summary>How the arguments of a component use its inputs.</summary>
internal sealed class PortUses
{
    public HashSet<string> ByValue { get; } = new(StringComparer.Ordinal);

    public HashSet<string> ByPath { get; } = new(StringComparer.Ordinal);

    /// <summary>Inputs that are used outside of conditions on their own presence.</summary>
    public HashSet<string> Unguarded { get; } = new(StringComparer.Ordinal);

    public static PortUses Of(ImportedComponent component)
    {
        var uses = new PortUses();
        uses.Add(component.Image, []);
        foreach (var node in component.Command.Concat(component.Args).Concat(component.Env.Select(variable => variable.Value))
            .Append(component.WorkingDirectory).OfType<ArgNode>()
            .Concat(component.Init.Concat(component.Sidecars).SelectMany(container => container.Texts)))
            uses.Add(node, []);
        return uses;
    }

    /// <summary>The inputs that a text uses.</summary>
    public static IEnumerable<string> OfNode(ArgNode node)
    {
        var uses = new PortUses();
        uses.Add(node, []);
        return uses.Unguarded;
    }

    private void Add(ArgNode node, HashSet<string> guarded)
    {
        switch (node)
        {
            case ValueNode value:
                ByValue.Add(value.Input);
                Note(value.Input, guarded);
                break;
            case InputPathNode path:
                ByPath.Add(path.Input);
                Note(path.Input, guarded);
                break;
            case ConcatNode concat:
                foreach (var part in concat.Parts)
                    Add(part, guarded);
                break;
            case IfNode condition:
                HashSet<string> inside = [.. guarded, condition.Input];
                foreach (var then in condition.Then)
                    Add(then, inside);
                foreach (var otherwise in condition.Else)
                    Add(otherwise, guarded);
                break;
        }
    }

    private void Note(string input, HashSet<string> guarded)
    {
        if (!guarded.Contains(input))
            Unguarded.Add(input);
    }
}
