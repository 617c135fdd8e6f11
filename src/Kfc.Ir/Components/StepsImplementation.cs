using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>Several containers in one pod, run one after the other; the task succeeds when all of them have.</summary>
public sealed record StepsImplementation : Implementation
{
    /// <summary>The steps, in order; at least one.</summary>
    public ImmutableArray<PodContainer> Steps { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Containers that run beside all steps and are stopped when these have ended.</summary>
    public ImmutableArray<PodContainer> Sidecars { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Folders that all containers share.</summary>
    public ImmutableArray<WorkspaceMount> Workspaces { get; init => field = value.OrEmpty(); } = [];
}

/// <summary>A folder that all containers of a pod share, and what is mounted there.</summary>
/// <param name="Name">Kebab-case name, unique in the component.</param>
/// <param name="Volume">What is mounted, and where.</param>
public sealed record WorkspaceMount(string Name, VolumeMount Volume);

/// <summary>A container of a pod: a step, one that runs before the main container, or one that runs beside it.</summary>
/// <param name="Name">A DNS label, unique in the pod.</param>
/// <param name="Image">The image reference.</param>
public sealed record PodContainer(string Name, Template Image)
{
    /// <summary>Replaces the image's entry point; empty keeps it.</summary>
    public ImmutableArray<Template> Command { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The arguments, one argv element each.</summary>
    public ImmutableArray<Template> Args { get; init => field = value.OrEmpty(); } = [];

    /// <summary>A program in place of <see cref="Command"/>. Without a first line that begins with <c>#!</c> it is run by <c>/bin/sh</c>, after <c>set -e</c>.</summary>
    /// <remarks>Values stand in it as they are: a component that splices a value into a script trusts whoever gives the value.</remarks>
    public Template? Script { get; init; }

    /// <summary>Environment variables, in order.</summary>
    public ImmutableArray<EnvironmentTemplate> Env { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Working directory; null keeps the image's.</summary>
    public Template? WorkingDirectory { get; init; }

    /// <summary>Volumes of the container. Those of one kind and name are the same for all containers of the pod.</summary>
    public ImmutableArray<VolumeMount> Volumes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Further fields of Kubernetes' container.</summary>
    public ImmutableArray<ContainerField> Fields { get; init => field = value.OrEmpty(); } = [];

    /// <summary>For a step: whether the steps behind it run, and the task may succeed, although it failed.</summary>
    public bool ContinueOnError { get; init; }

    /// <summary>For a step: how long it may take, in whole seconds, at least 1; null for no limit of its own.</summary>
    public long? TimeoutSeconds { get; init; }

    /// <summary>For a step: names of the results that it writes for later steps.</summary>
    public ImmutableArray<string> Results { get; init => field = value.OrEmpty(); } = [];
}

/// <summary>A field of Kubernetes' container that has no form of its own here.</summary>
/// <param name="Name">Its name, such as <c>securityContext</c>, <c>envFrom</c> or <c>readinessProbe</c>; what <c>env</c> holds is added to the variables.</param>
/// <param name="Json">Its value as JSON, with holes inside of its texts.</param>
public sealed record ContainerField(string Name, Template Json);

/// <summary>Facts about the attempt that a pod carries out.</summary>
[JsonConverter(typeof(EnumWords<PodFact>))]
public enum PodFact
{
    /// <summary>Name of the run.</summary>
    RunName,

    /// <summary>Unique id of the run.</summary>
    RunUid,

    /// <summary>The run's namespace.</summary>
    Namespace,

    /// <summary>Name of the pipeline.</summary>
    PipelineName,

    /// <summary>How many attempts failed before this one.</summary>
    RetryCount,

    /// <summary>Name of the component's task object; Tekton only.</summary>
    TaskName,

    /// <summary>Name of the object that stands for this task of the run; Tekton only.</summary>
    TaskRunName,

    /// <summary>Unique id of that object; Tekton only.</summary>
    TaskRunUid,

    /// <summary>Folder with the credentials of the service account; Tekton only.</summary>
    CredentialsPath,
}
