using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A component that runs several containers in one pod, one after the other: what Tekton calls a Task.</summary>
public abstract class StepsComponent : Component
{
    /// <summary>The component's workspaces.</summary>
    protected virtual IReadOnlyList<WorkspacePlace> Workspaces => [];

    /// <summary>What is run. Texts refer to the component's own inputs, outputs and workspaces.</summary>
    protected abstract Pod Pod { get; }

    internal override Implementation Describe(Call call)
    {
        // The workspaces come first: they get the names that their paths refer to.
        var workspaces = Workspaces.Select(place => (place.Name, Mount: Mount(place, call))).Where(place => place.Mount is not null).ToList();
        var pod = Pod;
        return new StepsImplementation
        {
            Workspaces = [.. workspaces.Select(place => new WorkspaceMount(place.Name, place.Mount!))],
            Steps = [.. pod.Steps.Select(step => PodContainers.Of(step, call))],
            Sidecars = [.. pod.Sidecars.Select(container => PodContainers.Of(container, call))],
        };
    }

    private VolumeMount? Mount(WorkspacePlace place, Call call) =>
        (place.Workspace ?? throw new TraceException(TraceDiagnostics.MissingValue, call, $"{Ports.DisplayName}: the workspace {place.Name}"))
            .Mount(place.Name, place.Path, place.ReadOnly);
}
