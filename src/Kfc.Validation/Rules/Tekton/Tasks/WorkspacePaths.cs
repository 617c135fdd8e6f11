using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>T3: workspaces of a task have different names and paths, and no path of a volume.</summary>
internal sealed class WorkspacePaths : Rule<TaskSpec>
{
    public override void Check(TaskSpec subject, RuleContext context)
    {
        var paths = subject.Node.Maps("steps").Append(subject.Node.Map("stepTemplate")).OfType<MapNode>()
            .SelectMany(s => s.Maps("volumeMounts")).Select(m => Clean(m.Text("mountPath"))).ToHashSet(StringComparer.Ordinal);
        foreach (var twice in Duplicates.Of(subject.Workspaces))
            context.Report(TektonTaskDiagnostics.WorkspaceTwice, twice.PlaceOf("name"), twice.Text("name"));
        foreach (var workspace in subject.Workspaces)
        {
            var path = Clean(workspace.HasContent("mountPath") ? workspace.Text("mountPath") : "/workspace/" + workspace.Text("name"));
            if (!paths.Add(path))
                context.Report(TektonTaskDiagnostics.WorkspacePath, workspace.PlaceOf(workspace.HasContent("mountPath") ? "mountPath" : "name"), workspace.Text("name"), path);
        }
    }

    /// <summary>The path without <c>.</c>, <c>..</c> and double slashes.</summary>
    public static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(p => p != "."))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return (path.StartsWith('/') ? "/" : "") + string.Join('/', parts);
    }
}
