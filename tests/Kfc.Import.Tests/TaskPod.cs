using System.Text.RegularExpressions;
using Kfc.Naming;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>The containers of a Task, as Kubernetes would get them: written once from the original, once from what was emitted.</summary>
internal sealed partial class TaskPod
{
    private static readonly string[] Plain = ["image", "script", "workingDir", "onError"];
    private static readonly string[] Whole = ["securityContext", "computeResources", "envFrom", "readinessProbe", "livenessProbe", "imagePullPolicy"];

    private readonly Dictionary<string, object> _spec;
    private readonly Dictionary<string, object> _given = new(StringComparer.Ordinal);

    public TaskPod(Dictionary<string, object> spec, INamedTypeSymbol type)
    {
        _spec = spec;
        foreach (var parameter in Maps(spec, "params"))
        {
            if (parameter.TryGetValue("default", out var value))
                Add($"params.{parameter["name"]}", value);
        }

        foreach (var input in Users.Inputs(type).Where(input => input.Type != "Workspace"))
            _given[$"params.{input.Name}"] = input.Type == "IReadOnlyList" ? new List<object> { "a", "b c" } : Users.Text(input);
        foreach (var port in type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Type.Name == "Output"))
            _given[$"results.{Users.OriginalName(port)}.path"] = $"/kfc/out/{Kebab.Of(port.Name)}";
        foreach (var workspace in type.GetMembers().OfType<IPropertySymbol>().Where(property => property.Type.Name == "Workspace"))
        {
            _given[$"workspaces.{Users.OriginalName(workspace)}.path"] = $"$(workspaces.{Kebab.Of(workspace.Name)}.path)";
            _given[$"workspaces.{Users.OriginalName(workspace)}.bound"] = "true";
        }
    }

    /// <summary>Whether steps stand in files of their own, which tests of their own look at.</summary>
    public bool HasReferences => Maps(_spec, "steps").Any(step => step.ContainsKey("ref"));

    public static Dictionary<string, object>? Spec(Dictionary<string, object> document) => (string)document["kind"] switch
    {
        "Task" or "ClusterTask" => (Dictionary<string, object>)document["spec"],
        "TaskRun" => ((Dictionary<string, object>)document["spec"]).GetValueOrDefault("taskSpec") as Dictionary<string, object>,
        _ => null,
    };

    public static string NameOf(Dictionary<string, object> document)
    {
        var metadata = (Dictionary<string, object>)document["metadata"];
        return (string?)metadata.GetValueOrDefault("name") ?? ((string)metadata["generateName"]).TrimEnd('-');
    }

    public object Original()
    {
        var template = _spec.GetValueOrDefault("stepTemplate") as Dictionary<string, object> ?? [];
        return new
        {
            steps = Maps(_spec, "steps").Select(step => Container(Merged(template, step), Expand)).ToList(),
            sidecars = Maps(_spec, "sidecars").Select(sidecar => Container(sidecar, Expand)).ToList(),
        };
    }

    public object Emitted(Dictionary<string, object> manifest)
    {
        var tasks = Maps((Dictionary<string, object>)((Dictionary<string, object>)manifest["spec"])["pipelineSpec"], "tasks");
        var spec = (Dictionary<string, object>)tasks.Single(task => (string)task["name"] == "used")["taskSpec"];
        return new
        {
            steps = Maps(spec, "steps").Where(step => !((string)step["name"]).StartsWith("kfc-", StringComparison.Ordinal) && (string)step["name"] != "task-results")
                .Select(step => Container(step, text => text)).ToList(),
            sidecars = Maps(spec, "sidecars").Select(sidecar => Container(sidecar, text => text)).ToList(),
        };
    }

    private SortedDictionary<string, object> Container(Dictionary<string, object> container, Func<string, string> expand)
    {
        var seen = new SortedDictionary<string, object>(StringComparer.Ordinal);
        foreach (var field in Plain.Where(container.ContainsKey))
            seen[field] = expand((string)container[field]);
        foreach (var field in (string[])["command", "args"])
        {
            if (container.TryGetValue(field, out var list) && list is List<object> { Count: > 0 } elements)
                seen[field] = elements.Cast<string>().SelectMany(text => Element(text, expand)).Select(Folded).ToList();
            if (seen.TryGetValue(field, out var made) && made is List<string> { Count: 0 })
                seen.Remove(field);
        }

        seen["env"] = Maps(container, "env").GroupBy(variable => (string)variable["name"], StringComparer.Ordinal).Select(group => group.Last()).ToDictionary(
            variable => (string)variable["name"],
            variable => variable.TryGetValue("valueFrom", out var from) ? All(from, expand) : Folded(expand((string?)variable.GetValueOrDefault("value") ?? "")), StringComparer.Ordinal)
            .OrderBy(variable => variable.Key, StringComparer.Ordinal).ToList();
        foreach (var field in Whole.Where(field => container.TryGetValue(field, out var value) && value is not Dictionary<string, object> { Count: 0 }))
            seen[field] = All(container[field], expand);
        if (container.TryGetValue("resources", out var resources) && resources is Dictionary<string, object> { Count: > 0 })
            seen["computeResources"] = All(resources, expand);
        if (seen.TryGetValue("securityContext", out var security) && security is SortedDictionary<string, object> { Count: 1 } only && only.TryGetValue("allowPrivilegeEscalation", out var escalation) && escalation is "false")
            seen.Remove("securityContext");
        seen["mounts"] = Maps(container, "volumeMounts").Select(mount => expand((string)mount["mountPath"])).Where(path => !path.StartsWith("/kfc/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList();
        return seen;
    }

    private IEnumerable<string> Element(string text, Func<string, string> expand) =>
        Variable().Match(text) is { Success: true } match && match.Length == text.Length && _given.GetValueOrDefault(Name(match).Replace(".*", "", StringComparison.Ordinal)) is List<object> items
            ? items.Cast<string>()
            : [expand(text)];

    private static object All(object value, Func<string, string> expand) => value switch
    {
        Dictionary<string, object> map => new SortedDictionary<string, object>(map.ToDictionary(field => field.Key, field => All(field.Value, expand), StringComparer.Ordinal), StringComparer.Ordinal),
        List<object> list => list.Select(item => All(item, expand)).ToList(),
        _ => expand((string)value),
    };

    /// <summary>What the kubelet makes of doubled dollars.</summary>
    private static string Folded(string text) => text.Replace("$$", "$", StringComparison.Ordinal);

    private static Dictionary<string, object> Merged(Dictionary<string, object> template, Dictionary<string, object> step)
    {
        var merged = new Dictionary<string, object>(template, StringComparer.Ordinal);
        foreach (var (key, value) in step)
        {
            if (key is "env" or "volumeMounts" && merged.TryGetValue(key, out var below))
            {
                var identity = key == "env" ? "name" : "mountPath";
                var own = ((List<object>)value).Cast<Dictionary<string, object>>().ToList();
                merged[key] = (List<object>)[.. ((List<object>)below).Cast<Dictionary<string, object>>().Where(item => own.TrueForAll(other => !other[identity].Equals(item[identity]))), .. own];
            }
            else
            {
                merged[key] = value;
            }
        }

        return merged;
    }

    private void Add(string name, object value)
    {
        if (value is Dictionary<string, object> map)
        {
            foreach (var (key, field) in map)
                _given[$"{name}.{key}"] = field;
        }
        else
        {
            _given[name] = value;
        }
    }

    private string Expand(string text) => WrittenOut().Replace(Substituted(text), match => _given.GetValueOrDefault($"results.{match.Groups[1].Value}.path") as string ?? match.Value);

    private string Substituted(string text) => Variable().Replace(text, match => Name(match) switch
    {
        "context.pipelineRun.namespace" => "$(context.taskRun.namespace)",
        var name when _given.GetValueOrDefault(name) is string value => value,
        var name when name.LastIndexOf('.') is > 0 and var dot && _given.GetValueOrDefault(name[..dot]) is List<object> items && int.TryParse(name[(dot + 1)..], out var index) => (string)items[index],
        _ => match.Value,
    });

    private static string Name(Match match) => Bracket().Replace(match.Groups[1].Value.Replace("inputs.params", "params", StringComparison.Ordinal), ".$1");

    private static IEnumerable<Dictionary<string, object>> Maps(Dictionary<string, object> map, string field) =>
        map.TryGetValue(field, out var list) && list is List<object> items ? items.Cast<Dictionary<string, object>>() : [];

    [GeneratedRegex(@"\$\(((?:inputs\.)?(?:params|results|workspaces|context)(?:\.[A-Za-z0-9_-]+|\[""[^""]+""\]|\['[^']+'\]|\[[0-9*]+\])+)\)", RegexOptions.None, 1000)]
    private static partial Regex Variable();

    [GeneratedRegex(@"(?<![a-z])/tekton/results/([A-Za-z0-9_-]+)", RegexOptions.None, 1000)]
    private static partial Regex WrittenOut();

    [GeneratedRegex(@"\[[""']?([^""'\]]+)[""']?\]", RegexOptions.None, 1000)]
    private static partial Regex Bracket();
}
