using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>The containers of an Argo template as its pod would have them, worked out apart from the importer.</summary>
internal sealed partial class ArgoExpectation
{
    private readonly Dictionary<string, object> _template;
    private readonly Dictionary<string, string> _given = new(StringComparer.Ordinal);

    public ArgoExpectation(Dictionary<string, object> spec, string name, INamedTypeSymbol type)
    {
        _template = Maps(spec, "templates").First(template => (string)template["name"] == name);
        foreach (var parameter in Maps(Map(spec, "arguments"), "parameters").Where(parameter => parameter.ContainsKey("value")))
            _given[$"workflow.parameters.{parameter["name"]}"] = (string)parameter["value"];
        foreach (var parameter in Maps(Map(_template, "inputs"), "parameters"))
            Add($"inputs.parameters.{parameter["name"]}", parameter.GetValueOrDefault("value") ?? parameter.GetValueOrDefault("default"));
        foreach (var artifact in Maps(Map(_template, "inputs"), "artifacts"))
            Add($"inputs.artifacts.{artifact["name"]}.path", artifact.GetValueOrDefault("path"));
        foreach (var artifact in Maps(Map(_template, "outputs"), "artifacts"))
            Add($"outputs.artifacts.{artifact["name"]}.path", artifact.GetValueOrDefault("path"));
        foreach (var parameter in Maps(Map(_template, "outputs"), "parameters"))
            Add($"outputs.parameters.{parameter["name"]}.path", Map(parameter, "valueFrom").GetValueOrDefault("path"));
        foreach (var input in Users.Inputs(type))
        {
            var full = input.Name.Contains('.', StringComparison.Ordinal) ? input.Name : $"inputs.parameters.{input.Name}";
            _given[full] = Users.Text(input);
        }
    }

    public static Dictionary<string, object> Spec(Dictionary<string, object> document)
    {
        var spec = Map(document, "spec");
        return spec.TryGetValue("workflowSpec", out var inner) ? (Dictionary<string, object>)inner : spec;
    }

    public IReadOnlyList<SeenContainer> Containers
    {
        get
        {
            var set = Map(_template, "containerSet");
            var main = Map(_template, _template.ContainsKey("script") ? "script" : "container");
            IEnumerable<SeenContainer> programs = set.Count == 0
                ? [Seen("main", main, main) with { Name = "main" }]
                : InOrder(Maps(set, "containers").ToList()).Select(step => Seen("step", step, set));
            return
            [
                .. programs, .. Maps(_template, "initContainers").Select(init => Seen("init", init, main)),
                .. Maps(_template, "sidecars").Select(sidecar => Seen("sidecar", sidecar, set.Count == 0 ? main : set)),
            ];
        }
    }

    private static IEnumerable<Dictionary<string, object>> InOrder(List<Dictionary<string, object>> containers) =>
        containers.OrderBy(container => Before(container, containers));

    private static int Before(Dictionary<string, object> container, List<Dictionary<string, object>> all) =>
        container.TryGetValue("dependencies", out var names)
            ? ((List<object>)names).Max(name => Before(all.First(other => other["name"].Equals(name)), all)) + 1
            : 0;

    private SeenContainer Seen(string kind, Dictionary<string, object> container, Dictionary<string, object> around)
    {
        var set = Maps(container, "env").Select(variable => (string)variable["name"]).ToHashSet(StringComparer.Ordinal);
        var source = container.TryGetValue("source", out var text) ? new[] { Expand((string)text) } : [];
        var isMirror = kind == "step" || container.GetValueOrDefault("mirrorVolumeMounts") is "true";
        return new(
            kind,
            (string?)container.GetValueOrDefault("name") ?? "",
            Expand((string)container["image"]),
            [.. source, .. Texts(container, "command").Concat(Texts(container, "args")).Select(element => Kubelet(Expand(element), set))],
            [.. Maps(container, "env").Where(variable => !variable.ContainsKey("valueFrom"))
                .Select(variable => $"{variable["name"]}={Kubelet(Expand((string?)variable.GetValueOrDefault("value") ?? ""), set)}").Order(StringComparer.Ordinal)],
            container.TryGetValue("workingDir", out var folder) ? Expand((string)folder) : null,
            [.. Maps(container, "volumeMounts").Concat(isMirror ? Maps(around, "volumeMounts") : [])
                .Select(mount => $"{Expand((string)mount["mountPath"])} {mount.GetValueOrDefault("subPath")}").Order(StringComparer.Ordinal)]);
    }

    /// <summary>What the kubelet makes of dollars, before which Argo has put its values in place.</summary>
    private static string Kubelet(string text, HashSet<string> set) => Dollar().Replace(text, match =>
        match.Value == "$$" ? "$" : set.Contains(match.Groups[1].Value) ? $"<variable {match.Groups[1].Value}>" : match.Value);

    private string Expand(string text) => Variable().Replace(text, match => _given.TryGetValue(match.Groups[1].Value, out var value) ? value : _given[$"inputs.parameters.{match.Groups[1].Value}"]);

    private void Add(string name, object? value)
    {
        if (value is string text)
            _given[name] = text;
    }

    private static IEnumerable<string> Texts(Dictionary<string, object> container, string field) =>
        container.TryGetValue(field, out var list) ? ((List<object>)list).Cast<string>() : [];

    private static Dictionary<string, object> Map(Dictionary<string, object> map, string field) => map.GetValueOrDefault(field) as Dictionary<string, object> ?? [];

    private static IEnumerable<Dictionary<string, object>> Maps(Dictionary<string, object> map, string field) =>
        map.TryGetValue(field, out var list) && list is List<object> items ? items.Cast<Dictionary<string, object>>() : [];

    [GeneratedRegex(@"\{\{\s*([A-Za-z0-9_.-]+)\s*\}\}", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"\$\$|\$\(([A-Za-z_][A-Za-z0-9_.-]*)\)", RegexOptions.None, 1000)]
    private static partial Regex Dollar();
}
