using System.Collections.Immutable;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>The rules by subject, in the order in which they run.</summary>
internal static class TektonRules
{
    public static ImmutableArray<Rule<TektonObject>> OfObjects { get; } = [new Runs.NameLength(), new Runs.GivenUpResources(), new Runs.GivenUpBundles()];

    public static ImmutableArray<Rule<TektonObject>> OfRuns { get; } =
    [
        new Runs.OneDefinition(), new Runs.RunReferenceForm(), new Runs.InlineSpecDisabled(), new Runs.UniqueRunParams(), new Runs.NegativeTimeout(),
        new Runs.StepSpecs(), new Runs.ResourcesTwice(), new Runs.ForbiddenEnv(), new Runs.StatusWord(), new Runs.WorkspaceTwice(),
        new Runs.OneWorkspaceSource(), new Runs.WorkspaceSourceName(),
    ];

    public static ImmutableArray<Rule<TektonObject>> OfPipelineRuns { get; } =
    [
        new Runs.RunParamWithResult(), new Runs.PartAboveWhole(), new Runs.SumAboveWhole(), new Runs.TaskTimeoutAboveRun(), new Runs.PendingAfterStart(),
        new Runs.TimeoutTwice(),
    ];

    public static ImmutableArray<Rule<TektonObject>> OfTaskRuns { get; } = [new Runs.TaskRunDetails()];

    public static ImmutableArray<Rule<TektonObject>> OfCustomRuns { get; } =
        [new Runs.CustomRunForm(), new Runs.UniqueRunParams(), new Runs.WorkspaceTwice(), new Runs.OneWorkspaceSource(), new Runs.WorkspaceSourceName()];

    public static ImmutableArray<Rule<PipelineSpec>> OfPipelines { get; } =
    [
        new Pipelines.EmptyPipeline(), new Pipelines.UniqueTaskNames(), new Pipelines.Graph(), new Pipelines.FinallyAlone(), new Pipelines.FinallyResults(),
        new Pipelines.StatusOfUnknownTask(), new Pipelines.ResultOfPipeline(), new Pipelines.ContextVariable(), new Pipelines.WorkspaceNames(),
        new Pipelines.PipelineResults(), new Pipelines.UniqueParams(), new Matrices.MatrixResults(), new Matrices.MatrixTypes(),
    ];

    public static ImmutableArray<Rule<PipelineTask>> OfPipelineTasks { get; } =
    [
        new Pipelines.TaskName(), new Pipelines.OneImplementation(), new Pipelines.EmbeddedWithKind(), new Pipelines.CustomTaskKind(),
        new Pipelines.TaskOnError(), new Pipelines.ContinueWithRetries(), new Pipelines.TaskReferenceForm(), new Pipelines.FinallyOrder(),
        new Pipelines.StatusOutsideFinally(), new Pipelines.VariablePrefix(), new Pipelines.MisspeltResult(), new Pipelines.TaskArtifacts(), new Matrices.MatrixGate(),
        new Matrices.MatrixSize(), new Matrices.MatrixNames(),
    ];

    public static ImmutableArray<Rule<MapNode>> OfGuards { get; } =
        [new Guards.EmptyGuard(), new Guards.GuardOperator(), new Guards.CelFeature(), new Guards.CelForm()];

    public static ImmutableArray<Rule<TaskSpec>> OfTasks { get; } =
    [
        new Tasks.NoSteps(), new Tasks.VolumeTwice(), new Tasks.WorkspacePaths(), new Tasks.StepWorkspaces(), new Tasks.UniqueTaskParams(),
        new Tasks.TaskContext(), new Tasks.ScriptResults(), new Tasks.StepNames(),
    ];

    public static ImmutableArray<Rule<Step>> OfSteps { get; } =
    [
        new Steps.StepName(), new Steps.StepImage(), new Steps.ScriptAndCommand(), new Steps.StepReference(), new Steps.ParamsWithoutReference(),
        new Steps.StepTimeout(), new Steps.ReservedMounts(), new Steps.StepOnError(), new Steps.StepGates(), new Steps.StepResultUse(),
        new Steps.StepArtifacts(), new Steps.StepResultNames(),
    ];

    public static ImmutableArray<Rule<MapNode>> OfSidecars { get; } = [new Steps.SidecarForm()];

    /// <summary>Rules of all declared parameters.</summary>
    public static ImmutableArray<Rule<ParamSpec>> OfParams { get; } = [new ParamType(), new PropertyTypes()];

    /// <summary>Admission looks at the names of a task's and a step action's parameters, and at those of a pipeline only within a run.</summary>
    public static ImmutableArray<Rule<ParamSpec>> OfNamedParams { get; } = [new ParamName()];

    public static ImmutableArray<Rule<ParamSpec>> OfListedParams { get; } = [new ParamEnum()];

    public static ImmutableArray<Rule<MapNode>> OfResults { get; } = [new ResultDeclaration()];

    public static ImmutableArray<Rule<TektonObject>> OfActions { get; } = [new Steps.ActionForm()];

    public static void Check<T>(ImmutableArray<Rule<T>> rules, T subject, RuleContext context)
    {
        foreach (var rule in rules)
            rule.Check(subject, context);
    }
}
