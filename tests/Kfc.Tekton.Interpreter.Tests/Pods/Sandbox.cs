namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>The folder of one run: what lives in volumes, workspaces and pods.</summary>
internal sealed class Sandbox : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kfc-run-").FullName;
    private readonly Dictionary<string, RunWorkspace> _workspaces;
    private int _folders;

    public Sandbox(IEnumerable<RunWorkspace> workspaces) =>
        _workspaces = workspaces.ToDictionary(w => w.Name, StringComparer.Ordinal);

    /// <summary>The buckets of object stores.</summary>
    public string Buckets => Directory.CreateDirectory(Path.Join(_root, "buckets")).FullName;

    public string NewFolder() => Directory.CreateDirectory(Path.Join(_root, $"pod-{_folders++}")).FullName;

    /// <summary>An empty directory is the pod's own, also when it is the run's workspace.</summary>
    public string Workspace(TaskWorkspaceBinding binding, string pod, RunOptions options)
    {
        var workspace = _workspaces[binding.Workspace];
        if (workspace.Kind is "secret" or "configMap")
            return Volume(new(workspace.Name, workspace.Kind, workspace.Source), pod, options);
        var folder = workspace.Kind == "emptyDir"
            ? Path.Join(pod, "workspace-" + workspace.Name)
            : Path.Join(_root, "claim-" + (workspace.Source ?? workspace.Name));
        return Directory.CreateDirectory(Path.Join(folder, binding.SubPath)).FullName;
    }

    public string Volume(Volume volume, string pod, RunOptions options)
    {
        var folder = Directory.CreateDirectory(volume.Kind == "persistentVolumeClaim"
            ? Path.Join(_root, "claim-" + volume.Source)
            : Path.Join(pod, "volume-" + volume.Name)).FullName;
        if (volume.Kind is "secret" or "configMap")
        {
            foreach (var (key, text) in options.Stored(volume.Source!))
            {
                File.WriteAllText(Path.Join(folder, key), text);
            }
        }

        return folder;
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
