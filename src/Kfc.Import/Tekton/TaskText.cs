using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>Reads the variables of Tekton. What else looks like one is the shell's own, and stays.</summary>
internal sealed partial class TaskText(ImportedComponent component, TaskPorts ports, ImportContext context)
{
    public ArgNode Of(YamlValue value) => Of(value.IsNull ? "" : value.Text, value);

    /// <summary>An element of an argv: a list may stand in its place.</summary>
    public ArgNode Element(YamlValue value) =>
        Whole().Match(value.Text) is { Success: true } match && ports.Lists.Contains(match.Groups["name"].Value)
            ? new SpreadNode(match.Groups["name"].Value)
            : Of(value);

    public ArgNode Of(string text, YamlValue at)
    {
        var parts = ImmutableArray.CreateBuilder<ArgNode>();
        var last = 0;
        foreach (Match match in Variable().Matches(text))
        {
            if (match.Index > last)
                parts.Add(new TextNode(text[last..match.Index]));
            parts.Add(Variable(match, at));
            last = match.Index + match.Length;
        }

        if (last < text.Length || parts.Count == 0)
            parts.Add(new TextNode(text[last..]));
        return parts.Count == 1 ? parts[0] : new ConcatNode(parts.ToImmutable());
    }

    private ArgNode Variable(Match match, YamlValue at)
    {
        var name = match.Groups["name"].Value;
        switch (match.Groups["kind"].Value)
        {
            case "params" or "inputs.params":
                if (ports.Lists.Contains(name))
                    context.Cannot(at, $"The list '{name}' stands inside of a text.", "Let it stand alone as an element of args.");
                else if (component.Input(name) is not null)
                    return new ValueNode(name);
                else
                    context.Unknown(at, $"'{match.Value}' names a parameter that the task does not declare.");
                return new TextNode("");
            case "results" when component.Output(name.Split('.')[0]) is { } result && name.EndsWith(".path", StringComparison.Ordinal):
                return new OutputPathNode(result.Name);
            case "workspaces" when ports.Workspaces.Find(workspace => workspace.Name == name.Split('.')[0]) is { Name: { } workspace } found && name.Length > workspace.Length + 1:
                return name[(workspace.Length + 1)..] switch
                {
                    "path" => found.MountPath is { } path ? new TextNode(path) : new OutputPathNode(TaskPorts.OutputOf(workspace)),
                    "bound" => new IfNode(TaskPorts.InputOf(workspace), [new TextNode("true")], [new TextNode("false")]),
                    _ => Outer($"{match.Groups["kind"].Value}.{name}", at),
                };
            case "results" or "workspaces":
                context.Unknown(at, $"'{match.Value}' names nothing that the task declares.");
                return new TextNode("");
            default:
                return Outer($"{match.Groups["kind"].Value}.{name}", at);
        }
    }

    /// <summary>What only Tekton knows: the pipeline has to say it.</summary>
    private ValueNode Outer(string name, YamlValue at)
    {
        if (component.Input(name) is null)
        {
            context.Note(at, $"'$({name})' becomes an input that the pipeline fills.");
            component.Inputs.Add(new() { Name = name, Description = $"What Tekton calls {name}.", DeclaredType = "string", Line = at.Line });
        }

        return new(name);
    }

    [GeneratedRegex(@"(?<!\$)\$\((?<kind>inputs\.params|params|results|workspaces|context|credentials|steps|tasks)(\.(?<name>[A-Za-z0-9_.-]+)|\[(""|')(?<name>[^""']+)(""|')\])(\[\*\])?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^\$\((inputs\.)?params(\.(?<name>[A-Za-z0-9_.-]+?)|\[(""|')(?<name>[^""']+)(""|')\])(\[\*\])?\)\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Whole();
}
