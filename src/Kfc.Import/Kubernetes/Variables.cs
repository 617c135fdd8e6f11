using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kubernetes;

/// <summary>What Kubernetes makes of dollars in arguments and variables: it puts the container's variables in place and folds doubled dollars.</summary>
internal sealed partial class Variables
{
    private readonly ImmutableHashSet<string>? _names;

    private Variables(ImmutableHashSet<string>? names) => _names = names;

    /// <summary>Takes whatever looks like a variable for one, as where nobody knows what the container's are.</summary>
    public static Variables Any { get; } = new(null);

    /// <summary>The variables that a container sets. What else looks like one stays as it is, and is the shell's.</summary>
    public static Variables Of(YamlValue container) =>
        container["envFrom"] is not null ? Any : new([.. container.ItemsOf("env").Select(variable => variable.TextOf("name") ?? "")]);

    /// <summary>The parts of a fixed text.</summary>
    public IEnumerable<ArgNode> Parts(string text)
    {
        var last = 0;
        foreach (Match match in Dollar().Matches(text))
        {
            if (match.Value != "$$" && _names?.Contains(match.Groups["name"].Value) == false)
                continue;
            if (match.Index > last)
                yield return new TextNode(text[last..match.Index]);
            yield return match.Value == "$$" ? new TextNode("$") : Node(match.Groups["name"].Value);
            last = match.Index + match.Length;
        }

        if (last < text.Length)
            yield return new TextNode(text[last..]);
    }

    /// <summary>The value of a variable.</summary>
    public static ArgNode Node(string variable) => new PodNode($"Pod.Variable({CSharpText.Quote(variable)})");

    /// <summary>One text out of parts.</summary>
    public static ArgNode Join(IEnumerable<ArgNode> parts)
    {
        var joined = ImmutableArray.CreateBuilder<ArgNode>();
        foreach (var part in parts)
        {
            if (part is TextNode text && joined is [.., TextNode before])
                joined[^1] = new TextNode(before.Text + text.Text);
            else
                joined.Add(part);
        }

        return joined.Count switch
        {
            0 => new TextNode(""),
            1 => joined[0],
            _ => new ConcatNode(joined.ToImmutable()),
        };
    }

    [GeneratedRegex(@"\$\$|\$\((?<name>[A-Za-z_][A-Za-z0-9_.-]*)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dollar();
}
