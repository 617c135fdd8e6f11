using System.Globalization;
using System.Text;
using Kfc.Ir;

namespace Kfc.Cli.Graphs;

/// <summary>A pipeline as a Mermaid flowchart: tasks are boxes; branches, loops, nested pipelines and exit handlers are frames.</summary>
internal sealed class Mermaid
{
    private readonly StringBuilder _boxes = new();
    private readonly List<(string From, string To, bool Dotted)> _edges = [];
    private readonly Dictionary<string, string> _names = new(StringComparer.Ordinal);
    private int _depth = 1;

    private Mermaid()
    {
    }

    public static string Of(PipelineGraph graph)
    {
        var chart = new Mermaid();
        chart.Add(graph.Root);
        var text = new StringBuilder().Append("---\ntitle: ").Append(Quote(graph.Name)).Append("\n---\nflowchart TD\n").Append(chart._boxes);
        foreach (var (from, to, dotted) in chart._edges.Distinct())
        {
            // A reference to a node that the graph does not hold is the compiler's to report, not the drawing's.
            if (chart._names.TryGetValue(from, out var source) && source != to)
                text.Append(CultureInfo.InvariantCulture, $"    {source} {(dotted ? "-.->" : "-->")} {to}\n");
        }

        return text.ToString();
    }

    private void Add(Region region)
    {
        foreach (var node in region.Nodes)
            Add(node);
    }

    private void Add(Node node)
    {
        // Ids of the author's may be words of Mermaid's own language, such as `end`.
        var name = _names[node.Id] = $"n{_names.Count}";
        switch (node)
        {
            case TaskNode task:
                Line($"{name}[{Quote(task.Id)}]");
                Feed(name, task.Arguments.Select(a => a.Value));
                foreach (var earlier in task.After)
                    _edges.Add((earlier, name, true));
                break;
            case BranchNode branch:
                Frame(name, branch.Id, () => AddArms(name, branch));
                break;
            case LoopNode loop:
                Feed(name, [loop.Items]);
                Frame(name, $"{loop.Id}: for each of {ExpressionText.Of(loop.Items)}", () => Add(loop.Body));
                break;
            case SubPipelineNode pipeline:
                Feed(name, pipeline.Arguments.Select(a => a.Value));
                Frame(name, $"{pipeline.Id}: pipeline {pipeline.Pipeline}", () => Add(pipeline.Body));
                break;
            case ScopeNode scope:
                Frame(name, scope.Id, () => Add(scope.Body));
                break;
            case RepeatNode repeat:
                Frame(name, string.Create(CultureInfo.InvariantCulture, $"{repeat.Id}: until {ExpressionText.Of(repeat.Until)}, at most {repeat.Max} times"), () => Add(repeat.Body));
                break;
            case ExitNode exit:
                Frame(name, $"{exit.Id}: at the end, whatever happened", () => Add(exit.Body));
                break;
        }
    }

    private void AddArms(string name, BranchNode branch)
    {
        for (var i = 0; i < branch.Cases.Length; i++)
        {
            var (condition, body) = branch.Cases[i];
            Feed(name, [condition]);
            Frame($"{name}_{i}", $"{(i == 0 ? "if" : "else if")} {ExpressionText.Of(condition)}", () => Add(body));
        }

        if (branch.Else is { } otherwise)
            Frame($"{name}_else", "else", () => Add(otherwise));
    }

    private void Feed(string name, IEnumerable<Expression> values)
    {
        foreach (var source in values.SelectMany(ExpressionText.Sources))
            _edges.Add((source, name, false));
    }

    private void Frame(string name, string title, Action content)
    {
        Line($"subgraph {name}[{Quote(title)}]");
        _depth++;
        content();
        _depth--;
        Line("end");
    }

    private void Line(string text) => _boxes.Append(' ', 4 * _depth).Append(text).Append('\n');

    /// <summary>Mermaid ends a quoted text at a quote and reads <c>#</c> as the start of an entity.</summary>
    private static string Quote(string text)
    {
        const int Longest = 80;
        var shown = text.Length > Longest ? $"{text[..Longest]}…" : text;
        return $"\"{shown.Replace("#", "#35;", StringComparison.Ordinal).Replace("\"", "#quot;", StringComparison.Ordinal).Replace("<", "#lt;", StringComparison.Ordinal).ReplaceLineEndings(" ")}\"";
    }
}
