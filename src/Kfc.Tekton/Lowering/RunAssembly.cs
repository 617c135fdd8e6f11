using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>Puts the run around the tasks: parameters, limits, pods, volume, labels.</summary>
internal static class RunAssembly
{
    /// <summary>The server appends five characters to a generated name.</summary>
    private const int MaxGenerateName = 58;

    public static PipelineRun Of(PipelineGraph graph, string hash, CompileOptions options, Emission emission)
    {
        var settings = graph.Settings;
        var usesWorkspace = emission.Tasks.Concat(emission.Finally).Any(t => t.UsesRunVolume);
        var claims = RunVolumes.OfRun(graph);
        ImmutableArray<WorkspaceBinding> workspaces =
        [
            .. usesWorkspace ? [Storage(settings.Storage ?? new())] : Array.Empty<WorkspaceBinding>(), .. claims, .. emission.Workspaces.Bindings,
        ];
        var security = new PodSecurity(settings);
        var pods = Pods(settings.NodeSelector, settings.Tolerations, settings.ImagePullSecrets) with
        {
            Env = [.. emission.Library.Variables],
            Security = security.Pod(usesWorkspace || !claims.IsEmpty),
        };
        return new(new ObjectMeta
        {
            GenerateName = $"{Names.Fit(graph.Name, MaxGenerateName - 1)}-",
            Namespace = settings.Namespace,
            Labels = settings.Labels,
            Annotations = settings.Annotations.SetItem("kfc.dev/ir-hash", hash).SetItem("kfc.dev/version", options.ToolVersion),
        })
        {
            Params = [.. Bound(graph, options)],
            Timeouts = Limits(settings.TimeoutSeconds),
            ServiceAccountName = settings.ServiceAccount,
            PodTemplate = pods,
            TaskRunSpecs =
            [
                .. emission.Plan.Index.Tasks.Select(t => (t.Name, t.Node.Settings)).Concat(emission.Plan.Index.Loops.Select(l => (l.Name, Settings: l.Body.PodSettings)))
                    .Select(t => TaskRun(t.Name, t.Settings, settings, options)).OfType<TaskRunSpec>(),
            ],
            Workspaces = workspaces,
            Patches = [.. settings.Patches.Where(p => p.Engine == "tekton")],
            PipelineSpec = new()
            {
                DisplayName = graph.DisplayName,
                Description = graph.Description,
                Params = [.. graph.Parameters.Select(p => new ParamSpec(p.Name) { Description = p.Description, Default = p.Default })],
                Workspaces = [.. workspaces.Select(w => new WorkspaceDeclaration(w.Name))],
                Tasks = [.. emission.Tasks.Select(security.Of)],
                Finally = [.. CountedStatus.Of(emission.Tasks, emission.Finally).Select(security.Of)],
                Results = [.. graph.Outputs.Select(o => new PipelineResult(o.Name, OutputTasks.Reference(o, emission.Plan.References)))],
            },
        };
    }

    /// <summary>The parameters that were given for this run, in declared order.</summary>
    private static IEnumerable<Param> Bound(PipelineGraph graph, CompileOptions options)
    {
        foreach (var parameter in graph.Parameters)
        {
            if (options.Parameters.TryGetValue(parameter.Name, out var text))
                yield return new(parameter.Name, WireText.TryParse(parameter.Type, text, out var canonical) ? canonical : parameter.Default ?? text);
        }
    }

    /// <summary>
    /// Without limits all three must be named, or each task still has the cluster's hour. With a limit of the tasks, exit handlers
    /// keep their own time: only the whole run is unlimited then, and naming a third would be refused.
    /// </summary>
    private static Timeouts Limits(long? seconds) => seconds is null
        ? new(Durations.None, Durations.None, Durations.None)
        : new(Durations.None, Durations.Of(seconds), null);

    private static PodTemplate Pods(
        ImmutableSortedDictionary<string, string> selector, ImmutableArray<Toleration> tolerations, ImmutableArray<string> pullSecrets)
    {
        return new()
        {
            NodeSelector = selector,
            Tolerations = [.. tolerations.Select(t => new PodToleration(t))],
            ImagePullSecrets = pullSecrets,
        };
    }

    private static TaskRunSpec? TaskRun(string task, TaskSettings settings, RunSettings run, CompileOptions options)
    {
        var pods = Pods(settings.NodeSelector, settings.Tolerations, []);
        // Of one key in several places the run's wins over the embedded task's, so that the task's must stand here.
        var clashes = settings.Labels.Keys.Any(run.Labels.ContainsKey) || settings.Annotations.Keys.Any(run.Annotations.ContainsKey);
        var hasMetadata = !settings.Labels.IsEmpty || !settings.Annotations.IsEmpty;
        var metadata = hasMetadata && (clashes || options.Layout == Layout.Split)
            ? new ObjectMeta { Labels = settings.Labels, Annotations = settings.Annotations }
            : null;
        return settings.ServiceAccount is null && pods.IsEmpty && metadata is null
            ? null
            : new(task) { ServiceAccountName = settings.ServiceAccount, PodTemplate = pods.IsEmpty ? null : pods, Metadata = metadata };
    }

    private static WorkspaceBinding Storage(StorageSettings storage) => storage.ExistingClaim is not null
        ? new(Ref.Workspace, null, storage.ExistingClaim)
        : new(Ref.Workspace, new(storage.AccessMode, storage.StorageClass, storage.Size), null);
}
