using Kfc.Ir;

namespace Kfc;

/// <summary>Containers that run in one pod, so that they share its network and volumes.</summary>
public sealed record Pod
{
    /// <summary>The steps, which run one after the other. The task's own resources are those of the last one.</summary>
    public required IReadOnlyList<ContainerStep> Steps { get; init; }

    /// <summary>Containers that run beside all steps and are stopped when these have ended.</summary>
    public IReadOnlyList<SideContainer> Sidecars { get; init; } = [];

    /// <summary>Name of the run.</summary>
    public static Arg RunName => new(new PodFactPart(PodFact.RunName));

    /// <summary>Unique id of the run.</summary>
    public static Arg RunUid => new(new PodFactPart(PodFact.RunUid));

    /// <summary>Namespace of the run.</summary>
    public static Arg Namespace => new(new PodFactPart(PodFact.Namespace));

    /// <summary>Name of the pipeline.</summary>
    public static Arg PipelineName => new(new PodFactPart(PodFact.PipelineName));

    /// <summary>How many attempts of the task failed before this one.</summary>
    public static Arg RetryCount => new(new PodFactPart(PodFact.RetryCount));

    /// <summary>Name of Tekton's Task; Tekton only.</summary>
    public static Arg TaskName => new(new PodFactPart(PodFact.TaskName));

    /// <summary>Name of Tekton's TaskRun; Tekton only.</summary>
    public static Arg TaskRunName => new(new PodFactPart(PodFact.TaskRunName));

    /// <summary>Unique id of Tekton's TaskRun; Tekton only.</summary>
    public static Arg TaskRunUid => new(new PodFactPart(PodFact.TaskRunUid));

    /// <summary>Folder with the credentials that Tekton takes from the service account; Tekton only.</summary>
    public static Arg CredentialsPath => new(new PodFactPart(PodFact.CredentialsPath));

    /// <summary>What an earlier step of the pod wrote as its result.</summary>
    public static Arg StepResult(string step, string result) => new(new StepResultPart(step, result));

    /// <summary>The path that a step writes one of its <see cref="ContainerStep.Results"/> to.</summary>
    public static Arg ResultPath(string result) => new(new StepResultPathPart(result));

    /// <summary>The path of the file with the exit code of an earlier step that has <see cref="ContainerStep.ContinueOnError"/>.</summary>
    public static Arg ExitCodePath(string step) => new(new ExitCodePathPart(step));

    /// <summary>A variable that the same container sets before, put in place by Kubernetes in arguments and variables; scripts read it themselves.</summary>
    public static Arg Variable(string name) => new(new VariablePart(name));
}
