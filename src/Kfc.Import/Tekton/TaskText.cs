using System.Globalization;
using System.Text.RegularExpressions;
using Kfc.Import.Kubernetes;
using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Import.Yaml;

namespace Kfc.Import.Tekton;

/// <summary>Reads the variables of Tekton, and where Kubernetes reads too, its own. What else looks like one is the shell's, and stays.</summary>
internal sealed partial class TaskText(ImportedPod pod, TaskPorts ports, ImportContext context)
{
    /// <summary>An argument or a variable: Kubernetes puts variables of the container in place and folds doubled dollars.</summary>
    public ArgNode Argument(YamlValue value) => Variables.Join(Parts(value.IsNull ? "" : value.Text, value).SelectMany(part => part is TextNode text ? Variables.Any.Parts(text.Text) : [part]));

    /// <summary>A text that only Tekton reads.</summary>
    public ArgNode Raw(string text, YamlValue at) => Variables.Join(Parts(text, at));

    /// <summary>JSON, where Tekton does not look whether parameters are declared: those that are not become inputs.</summary>
    public ArgNode Json(YamlValue value)
    {
        var json = YamlJson.Of(value);
        foreach (Match match in Variable().Matches(json))
        {
            if (match.Groups["root"].Value is "params" or "inputs.params" && Path(match) is [var name] && !ports.Lists.Contains(name) && pod.Input(name) is null)
            {
                context.Note(value, $"'{match.Value}' is not declared by the task; it becomes an input.");
                pod.Inputs.Add(new() { Name = name, DeclaredType = "string", Line = value.Line });
            }
        }

        return Raw(json, value);
    }

    /// <summary>The elements of an argv: a list may stand in the place of one.</summary>
    public IEnumerable<ArgNode> Elements(YamlValue? list) => (list?.Items ?? []).Select(item =>
        Variable().Match(item.Text) is { Success: true } match && match.Length == item.Text.Length && IsWholeList(match, out var name)
            ? new SpreadNode(name)
            : Argument(item));

    private bool IsWholeList(Match match, out string name)
    {
        var path = Path(match);
        name = path.Count > 0 ? path[0] : "";
        return match.Groups["root"].Value.EndsWith("params", StringComparison.Ordinal) && ports.Lists.Contains(name) && (path.Count == 1 || path is [_, "*"]);
    }

    private IEnumerable<ArgNode> Parts(string text, YamlValue at)
    {
        var last = 0;
        foreach (Match match in Variable().Matches(text))
        {
            foreach (var part in Fixed(text[last..match.Index]))
                yield return part;
            yield return Of(match, at);
            last = match.Index + match.Length;
        }

        foreach (var part in Fixed(text[last..]))
            yield return part;
    }

    /// <summary>Tekton's own path of a result may be written out.</summary>
    private IEnumerable<ArgNode> Fixed(string text)
    {
        var last = 0;
        foreach (Match match in ResultPath().Matches(text))
        {
            if (pod.Output(match.Groups["name"].Value) is null)
                continue;
            if (match.Index > last)
                yield return new TextNode(text[last..match.Index]);
            yield return new OutputPathNode(match.Groups["name"].Value);
            last = match.Index + match.Length;
        }

        if (last < text.Length)
            yield return new TextNode(text[last..]);
    }

    private ArgNode Of(Match match, YamlValue at)
    {
        var path = Path(match);
        var known = (match.Groups["root"].Value, path) switch
        {
            ("params" or "inputs.params", [var name, .. var rest]) => Parameter(name, rest),
            ("results", [var name, "path"]) when pod.Output(name) is not null => new OutputPathNode(name),
            ("workspaces", [var name, "path"]) when pod.Workspace(name) is not null => new WorkspaceNode(name, "Path"),
            ("workspaces", [var name, "bound"]) when pod.Workspace(name) is not null => new WorkspaceNode(name, "Bound"),
            ("credentials", ["path"]) => new PodNode("Pod.CredentialsPath"),
            ("steps", [var step, "results", var result]) => new PodNode($"Pod.StepResult({CSharpText.Quote(TaskReader.StepName(step))}, {CSharpText.Quote(result)})"),
            ("steps", [var step, "exitCode", "path"]) when step.StartsWith("step-", StringComparison.Ordinal) =>
                new PodNode($"Pod.ExitCodePath({CSharpText.Quote(TaskReader.StepName(step["step-".Length..]))})"),
            ("step", ["results", var result, "path"]) => new PodNode($"Pod.ResultPath({CSharpText.Quote(result)})"),
            ("context", [var holder, var fact]) when Fact(holder, fact) is { } code => new PodNode(code),
            _ => (ArgNode?)null,
        };
        if (known is not null)
            return known;
        context.Unknown(at, $"'{match.Value}' names nothing that the task declares and that can be carried.", "Declare it as a parameter, result or workspace of the task, or let the pipeline give its value by a parameter.");
        return new TextNode("");
    }

    private ArgNode? Parameter(string name, List<string> rest)
    {
        var whole = rest.Count == 0 ? name : $"{name}.{string.Join('.', rest)}";
        return ports.Lists.Contains(name)
            ? rest is [['#', .. var number]] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? new ElementNode(name, index) : null
            : pod.Input(whole) is not null ? new ValueNode(whole) : null;
    }

    private static string? Fact(string holder, string fact) => (holder, fact) switch
    {
        ("pipelineRun", "name") => "Pod.RunName",
        ("pipelineRun", "uid") => "Pod.RunUid",
        ("pipelineRun" or "taskRun", "namespace") => "Pod.Namespace",
        ("pipeline", "name") => "Pod.PipelineName",
        ("task", "name") => "Pod.TaskName",
        ("task", "retry-count") => "Pod.RetryCount",
        ("taskRun", "name") => "Pod.TaskRunName",
        ("taskRun", "uid") => "Pod.TaskRunUid",
        _ => null,
    };

    /// <summary>What follows the root: names behind dots or in brackets, <c>*</c>, and <c>#0</c> for a position.</summary>
    private static List<string> Path(Match match) =>
    [
        .. Segment().Matches(match.Groups["rest"].Value).Select(segment =>
            segment.Groups["name"].Success ? segment.Groups["name"].Value : segment.Groups["number"].Success ? $"#{segment.Groups["number"].Value}" : "*"),
    ];

    [GeneratedRegex(@"\$\((?<root>inputs\.params|params|results|workspaces|context|credentials|steps|step|tasks|finally|artifacts|sidecars|inputs|outputs)(?<rest>(\.[A-Za-z0-9_-]+|\[\\?[""'][^""'\\\]]+\\?[""']\]|\[\*\]|\[[0-9]+\])+)\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<![A-Za-z0-9_.-])/tekton/results/(?<name>[A-Za-z0-9_-]+(\.[A-Za-z0-9_-]+)*)(?![/A-Za-z0-9_-])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ResultPath();

    [GeneratedRegex(@"\.(?<name>[A-Za-z0-9_-]+)|\[\\?[""'](?<name>[^""'\\\]]+)\\?[""']\]|\[(?<number>[0-9]+)\]|\[\*\]", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Segment();
}
