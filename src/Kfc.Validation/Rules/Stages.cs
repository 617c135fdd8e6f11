using System.Collections.Frozen;
using System.Collections.Immutable;
using Kfc.Ir;
using Kfc.Validation.Rules.Argo;
using Kfc.Validation.Rules.Lint;
using Kfc.Validation.Rules.Tekton;
using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>The stage of every rule: what is not listed here, the engines refuse when an object is submitted.</summary>
/// <remarks>
/// Held to Tekton's <c>pkg/apis/pipeline/v1/*_validation.go</c>, Argo's <c>workflow/validate</c> and the CRDs of both: what these do not look
/// at is found by the reconciler or in the pod.
/// </remarks>
internal static class Stages
{
    private static readonly ImmutableArray<DiagnosticDescriptor> AtRun =
    [
        StructureDiagnostics.MissingForPods, StructureDiagnostics.Unnamed, .. PodDiagnostics.All,
        TektonPipelineDiagnostics.ContextVariableLeft, TektonPipelineDiagnostics.ResultLeft, TektonTaskDiagnostics.WorkspaceLeft, TektonTaskDiagnostics.UnknownParamLeft, .. TektonReferenceDiagnostics.All,
        TektonMatrixDiagnostics.NotAList, TektonMatrixDiagnostics.NotAText,
        ArgoWorkflowDiagnostics.UnknownHookTemplate, ArgoArgumentDiagnostics.ValueAtSubmission, ArgoTemplateDiagnostics.PlainOutput,
        ArgoTemplateDiagnostics.MemoizeKey, ArgoTemplateDiagnostics.Retry, ArgoTemplateDiagnostics.PodSpecPatch, ArgoTemplateDiagnostics.UnknownVolume, ArgoTemplateDiagnostics.MetricOfWorkflow, ArgoCallDiagnostics.Condition, ArgoCallDiagnostics.DependsForm,
        ArgoCallDiagnostics.TaskHookWithoutCondition, ArgoCallDiagnostics.UnawaitedText, ArgoCallDiagnostics.SameGroup, ArgoCallDiagnostics.SkippedProducer, ArgoCallDiagnostics.LoopValue,
        ArgoTextDiagnostics.Unclosed, ArgoTextDiagnostics.ExpressionForm, ArgoTextDiagnostics.UnknownName, ArgoTextDiagnostics.UnresolvedPath, ArgoTextDiagnostics.Mistyped,
    ];

    private static readonly ImmutableArray<DiagnosticDescriptor> OfNobody =
        [StructureDiagnostics.OtherKind, StructureDiagnostics.Setting, ReferenceDiagnostics.Elsewhere, ArgoCallDiagnostics.UnknownArgument, ArgoTemplateDiagnostics.LaterLimit, .. LintDiagnostics.All];

    private static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        .. ReadingDiagnostics.All, .. StructureDiagnostics.All, .. PodDiagnostics.All, .. ReferenceDiagnostics.All, .. TektonRunDiagnostics.All, .. TektonPipelineDiagnostics.All,
        .. TektonGuardDiagnostics.All, .. TektonMatrixDiagnostics.All, .. TektonTaskDiagnostics.All, .. TektonStepDiagnostics.All,
        .. TektonReferenceDiagnostics.All, .. ArgoWorkflowDiagnostics.All, .. ArgoArgumentDiagnostics.All, .. ArgoTemplateDiagnostics.All,
        .. ArgoCallDiagnostics.All, .. ArgoTextDiagnostics.All, .. LintDiagnostics.All,
    ];

    /// <summary>By code.</summary>
    public static FrozenDictionary<string, RuleStage> ByCode { get; } = All.ToFrozenDictionary(
        d => d.Code,
        d => AtRun.Contains(d) ? RuleStage.Run : OfNobody.Contains(d) ? RuleStage.Advice : RuleStage.Admission,
        StringComparer.Ordinal);
}
