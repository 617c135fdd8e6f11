using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>The only place where Tekton's reference syntax is spelt.</summary>
internal static class Ref
{
    /// <summary>Workspace that carries artifacts between the tasks of a run.</summary>
    public const string Workspace = "kfc-run";

    public const string WorkspacePath = $"$(workspaces.{Workspace}.path)";

    public const string RunName = "$(context.pipelineRun.name)";

    public const string RunUid = "$(context.pipelineRun.uid)";

    public const string RetryCount = "$(context.task.retry-count)";

    public const string Status = "$(tasks.status)";

    /// <summary>Stands for the statuses of all tasks until these are known; never written.</summary>
    public const string Failures = "$(kfc.failures)";

    public static string TaskStatus(string task) => $"$(tasks.{task}.status)";

    /// <summary>Why a task ended as it did; empty or <c>None</c> when it never began.</summary>
    public static string TaskReason(string task) => $"$(tasks.{task}.reason)";

    public static string Param(string name) => $"$(params.{name})";

    /// <summary>A whole list; it must be all of an element of argv or of a parameter.</summary>
    public static string Whole(string reference) => $"{reference[..^1]}[*])";

    public static string Result(string task, string result) => $"$(tasks.{task}.results.{result})";

    public static string ResultPath(string result) => $"$(results.{result}.path)";

    public static string StepResultPath(string result) => $"$(step.results.{result}.path)";

    public static string StepResult(string step, string result) => $"$(steps.{step}.results.{result})";

    public static string WorkspaceOf(string name) => $"$(workspaces.{name}.path)";

    /// <summary>The exit code of a step that may fail; Tekton's folders for steps bear its prefix.</summary>
    public static string ExitCodePath(string step) => $"$(steps.step-{step}.exitCode.path)";

    /// <summary>A variable of the container itself, which the kubelet puts in place.</summary>
    public static string Variable(string name) => $"$({name})";

    public static string Fact(PodFact fact) => fact switch
    {
        PodFact.RunName => RunName,
        PodFact.RunUid => Context(RunContextField.Uid),
        PodFact.Namespace => "$(context.taskRun.namespace)",
        PodFact.PipelineName => "$(context.pipeline.name)",
        PodFact.RetryCount => RetryCount,
        PodFact.TaskName => "$(context.task.name)",
        PodFact.TaskRunName => "$(context.taskRun.name)",
        PodFact.TaskRunUid => "$(context.taskRun.uid)",
        _ => "$(credentials.path)",
    };

    public static string Context(RunContextField field) => field switch
    {
        RunContextField.Name => RunName,
        RunContextField.Uid => RunUid,
        _ => "$(context.pipelineRun.namespace)",
    };
}
