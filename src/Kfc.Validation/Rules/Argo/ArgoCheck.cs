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
        if (workflow.Templates.Sum(t => Names(t, argo)) > ReadLimits.Names)
        {
            context.Report(ReadingDiagnostics.TooManyNames, root, ReadLimits.Names);
            return;
        }

        ArgoRules.Check(ArgoRules.OfWorkflows, argo, context);
        Workflows.Hooks.Check(workflow.Spec, isTask: false, argo, context);
        Templates.PodSettings.Check(workflow.Spec, context);
        Templates.MetricForm.Check(workflow.Spec, ArgoTemplateDiagnostics.MetricOfWorkflow, context);
        var global = ArgoScopes.Global(argo);
        Workflows.BorrowedTemplates.Check(argo, global);
        if (!workflow.IsTemplate)
            Values(workflow, global, argo);
        Start(workflow, global, argo);
        // Argo knows the failures where there is a handler that could tell them, and only in what the workflow does not run before.
        var handlers = global.Inner();
        handlers.Add("workflow.failures");
        var isHandled = workflow.Spec.HasContent("onExit");
        var run = isHandled ? argo.Reached(workflow.Spec.Text("entrypoint")) : [];
        foreach (var template in workflow.Templates)
            Template(template, isHandled && !run.Contains(template) ? handlers : global, argo);
    }

    /// <summary>A tag in the value of an argument is read wherever that is put in; those of the workflow are the same everywhere.</summary>
    private static void Values(ArgoWorkflow workflow, ArgoScope global, ArgoContext argo)
    {
        var computed = (workflow.Spec.Map("arguments")?.Maps("parameters") ?? []).Where(p => p.Text("value").Contains("{{workflow.", StringComparison.Ordinal)).ToList();
        if (computed.Count == 0)
            return;
        var read = workflow.Templates.SelectMany(t => t.Node.AllTexts()).SelectMany(t => Tag.In(t.Text)).Where(t => !t.IsExpression).Select(t => t.Inside).ToHashSet(StringComparer.Ordinal);
        var scope = global.Inner();
        scope.Open("tasks.", "steps.", "item.", "inputs.", "outputs.", "pod.");
        foreach (var parameter in computed.Where(p => read.Contains("workflow.parameters." + p.Text("name"))))
            ArgoTexts.Tags(parameter["value"], scope, argo);
    }

    /// <summary>What the workflow hands to the template that it begins with is read there: in one that does work as it stands, in a group where a call uses it.</summary>
    private static void Start(ArgoWorkflow workflow, ArgoScope global, ArgoContext argo)
    {
        if (workflow.Spec.Map("arguments") is not { } arguments || workflow.Template(workflow.Spec.Text("entrypoint")) is not { } start || !argo.IsStart(start))
            return;
        var scope = global.Inner();
        ArgoScopes.Inputs(scope, start);
        var isGroup = start.IsDag || start.IsSteps;
        if (isGroup)
            scope.Open("tasks.", "steps.", "item.");
        var inputs = start.UsedInputs;
        foreach (var parameter in arguments.Maps("parameters").Where(p => inputs.Contains(p.Text("name"))))
            ArgoTexts.Tags(parameter["value"], scope, argo);
        var artifacts = start.InputArtifacts.Where(i => !isGroup && !Arguments.Locations.IsGiven(i)).Select(i => i.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var artifact in arguments.Maps("artifacts").Where(a => artifacts.Contains(a.Text("name"))))
            ArgoTexts.Tags(artifact, scope, argo);
    }

    /// <summary>What the calls of a template make known: few lines can make it much, when many tasks call what has many outputs or wait for all others.</summary>
    private static long Names(ArgoTemplate template, ArgoContext argo) =>
        template.Calls.Sum(c => argo.Target(c) is { } target ? 1L + target.InputParameters.Count() + target.InputArtifacts.Count() + target.OutputParameters.Count() + target.OutputArtifacts.Count() : 1L)
        + (template.IsDag ? (long)template.Calls.Count * template.Calls.Count / 2 : 0);

    private void Template(ArgoTemplate template, ArgoScope outer, ArgoContext argo)
    {
        ArgoRules.Check(ArgoRules.OfTemplates, template, context);
        ArgoRules.Check(ArgoRules.OfTemplatesInContext, (template, argo), context);
        Templates.PodSettings.Check(template.Node, context);
        Templates.MetricForm.Check(template.Node, ArgoTemplateDiagnostics.Metric, context);
        Templates.ArtifactLocations.Check(template, context);
        var scope = outer.Inner();
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
        foreach (var entry in template.Node.Entries.Where(e => e.Key is not ("inputs" or "outputs")))
            ArgoTexts.Check(entry.Value, scope, argo);
        ArgoTexts.Check(template.Node.Map("inputs")?["artifacts"], scope, argo);
        foreach (var parameter in template.InputParameters)
        {
            // Argo looks at a value only where no caller puts another one in its place.
            foreach (var entry in parameter.Entries.Where(e => e.Key != "value" || argo.IsStart(template)))
                ArgoTexts.Check(entry.Value, scope, argo);
        }
    }

    private static void Dag(ArgoTemplate template, ArgoScope scope, ArgoContext argo)
    {
        foreach (var task in template.Calls)
            ArgoScopes.Call(scope, task, argo);
        ArgoTexts.Tags(template.Node.Map("dag")?["target"], scope, argo);
        foreach (var task in template.Calls)
        {
            var own = scope.Inner();
            // Walking all that came before, for each task of a long chain, is worth it only where it is read.
            if (task.Node.AllTexts().Any(t => t.Text.Contains("status", StringComparison.Ordinal)))
            {
                foreach (var name in Calls.DagEdges.Ancestors(task, template.CallsByName))
                    own.Add($"tasks.{name}.status");
            }

            if (task.Node.Has("hooks"))
                own.Add($"tasks.{task.Name}.status");
            ArgoScopes.Items(own, task);
            Call(task, own, argo);
        }

        foreach (var task in template.Calls.Where(t => t.Node.Has("hooks")))
            scope.Add($"tasks.{task.Name}.status");
    }

    private static void Steps(ArgoTemplate template, ArgoScope scope, ArgoContext argo)
    {
        foreach (var step in template.Calls)
        {
            scope.Add($"steps.{step.Name}.status");
            ArgoScopes.Items(scope, step);
            var own = scope.Inner();
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
        if (call.Inline is { } inline)
            Inline(inline, scope, argo);
        foreach (var artifact in call.Artifacts)
        {
            if (artifact.Scalar("fromExpression") is { } expression)
                ArgoTexts.Expression(expression, scope, argo);
        }

        foreach (var hook in call.Node.Map("hooks")?.Entries.Select(e => e.Value).OfType<MapNode>() ?? [])
        {
            ArgoTexts.Check(hook, scope, argo);
            if (hook.Scalar("expression") is { } expression)
                ArgoTexts.Expression(expression, scope, argo);
        }
    }

    /// <summary>Argo reads the tags of an inline template once more as those of the call, where only its parameters are known.</summary>
    private static void Inline(ArgoTemplate inline, ArgoScope scope, ArgoContext argo)
    {
        var own = scope.Inner();
        foreach (var parameter in inline.InputParameters)
            own.Add($"inputs.parameters.{parameter.Text("name")}");
        ArgoTexts.Tags(inline.Node, own, argo);
    }

    private static void Outputs(ArgoTemplate template, ArgoScope scope, ArgoContext argo)
    {
        ArgoTexts.Check(template.Node["outputs"], scope, argo);
        // Expressions see how every task ended; tags do not.
        if (template.IsDag)
        {
            foreach (var task in template.Calls)
                scope.Add($"tasks.{task.Name}.status");
        }

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
