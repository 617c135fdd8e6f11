using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Carries the rules to the parts of a workflow.</summary>
internal sealed class ArgoCheck(RuleContext context)
{
    public void Check(MapNode root)
    {
        if (ArgoWorkflow.Of(root) is not { } workflow)
            return;
        var argo = new ArgoContext(workflow, context);
        ArgoRules.Check(ArgoRules.OfWorkflows, argo, context);
        Workflows.Hooks.Check(workflow.Spec, argo, context);
        Templates.MetricForm.Check(workflow.Spec, context);
        var global = ArgoScopes.Global(argo);
        foreach (var template in workflow.Templates)
            Template(template, global, argo);
    }

    private void Template(ArgoTemplate template, ArgoScope outer, ArgoContext argo)
    {
        ArgoRules.Check(ArgoRules.OfTemplates, template, context);
        ArgoRules.Check(ArgoRules.OfTemplatesInContext, (template, argo), context);
        Templates.MetricForm.Check(template.Node, context);
        foreach (var artifact in template.InputArtifacts.Concat(template.OutputArtifacts).Concat(template.Calls.SelectMany(c => c.Artifacts)))
            Templates.ArtifactLocations.Check(artifact, context);
        var scope = outer.Copy();
        ArgoScopes.Inputs(scope, template);
        foreach (var call in template.Calls)
        {
            ArgoRules.Check(ArgoRules.OfCalls, (call, argo), context);
            if (call.Inline is { } inline)
                Template(inline, scope, argo);
        }

        if (template.IsDag)
            Dag(template, scope, argo);
        else if (template.IsSteps)
            Steps(template, scope, argo);
        else
            Leaf(template, scope, argo);
        Outputs(template, scope, argo);
    }

    private static void Leaf(ArgoTemplate template, ArgoScope scope, ArgoContext argo)
    {
        foreach (var entry in template.Node.Entries.Where(e => e.Key != "outputs"))
            ArgoTexts.Check(entry.Value, scope, argo);
    }

    private static void Dag(ArgoTemplate template, ArgoScope scope, ArgoContext argo)
    {
        foreach (var task in template.Calls)
            ArgoScopes.Call(scope, task, argo);
        foreach (var task in template.Calls)
        {
            var own = scope.Copy();
            foreach (var name in Calls.DagEdges.Ancestors(task, template.Calls))
                own.Add($"tasks.{name}.status");
            if (task.Node.Has("hooks"))
                own.Add($"tasks.{task.Name}.status");
            ArgoScopes.Items(own, task);
            Call(task, own, argo);
        }

        foreach (var task in template.Calls)
            scope.Add($"tasks.{task.Name}.status");
    }

    private static void Steps(ArgoTemplate template, ArgoScope scope, ArgoContext argo)
    {
        foreach (var step in template.Calls)
        {
            scope.Add($"steps.{step.Name}.status");
            ArgoScopes.Items(scope, step);
            var own = scope.Copy();
            if (step.Node.Map("hooks")?.Has("exit") == true)
                ArgoScopes.Call(own, step, argo);
            Call(step, own, argo);
            ArgoScopes.Call(scope, step, argo);
        }
    }

    private static void Call(ArgoCall call, ArgoScope scope, ArgoContext argo)
    {
        foreach (var entry in call.Node.Entries.Where(e => e.Key is not ("inline" or "hooks")))
            ArgoTexts.Check(entry.Value, scope, argo);
        foreach (var artifact in call.Artifacts)
        {
            if (artifact.Scalar("fromExpression") is { } expression)
                ArgoTexts.Expression(expression, scope, argo);
        }

        foreach (var hook in call.Node.Map("hooks")?.Entries.Select(e => e.Value).OfType<MapNode>() ?? [])
        {
            ArgoTexts.Check(hook["arguments"], scope, argo);
            if (hook.Scalar("expression") is { } expression)
                ArgoTexts.Expression(expression, scope, argo);
        }
    }

    private static void Outputs(ArgoTemplate template, ArgoScope scope, ArgoContext argo)
    {
        ArgoTexts.Check(template.Node["outputs"], scope, argo);
        foreach (var output in template.OutputParameters)
        {
            if (output.Map("valueFrom")?.Scalar("expression") is { } expression)
                ArgoTexts.Expression(expression, scope, argo);
        }

        foreach (var artifact in template.OutputArtifacts)
        {
            if (artifact.Scalar("fromExpression") is { } expression)
                ArgoTexts.Expression(expression, scope, argo);
        }

        if (template.Node.Map("retryStrategy")?.Scalar("expression") is { } retry)
            ArgoTexts.Expression(retry, scope, argo);
    }
}
