using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R4, P6: a cluster can forbid embedded specifications.</summary>
internal sealed class InlineSpecDisabled : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var disabled = context.Options.DisabledInlineSpecs;
        if (disabled.Contains(subject.Kind.ToLowerInvariant()))
            Forbid(subject.Spec, subject.Kind, context);
        if (!disabled.Contains("pipeline"))
            return;
        var pipeline = subject.Kind == "Pipeline" ? subject.Spec : subject.Spec.Map("pipelineSpec");
        foreach (var task in pipeline is null ? [] : new PipelineSpec(pipeline).AllTasks)
            Forbid(task.Node, "pipeline", context);
    }

    private static void Forbid(MapNode holder, string kind, RuleContext context)
    {
        foreach (var field in new[] { "pipelineSpec", "taskSpec" }.Where(f => holder.Has(f)))
            context.Report(TektonRunDiagnostics.InlineSpecDisabled, holder.PlaceOf(field), field, kind.ToLowerInvariant());
    }
}
