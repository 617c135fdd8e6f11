using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Builds scopes as Argo's validation does.</summary>
internal static class ArgoScopes
{
    /// <summary>Names that hold everywhere in a workflow.</summary>
    public static ArgoScope Global(ArgoContext context)
    {
        var (scope, workflow) = (new ArgoScope(), context.Workflow);
        foreach (var name in new[] { "name", "namespace", "mainEntrypoint", "serviceAccountName", "uid", "status", "annotations", "annotations.json", "labels", "labels.json" })
            scope.Add("workflow." + name);
        foreach (var beginning in new[] { "outputs.", "workflow.creationTimestamp", "workflow.scheduledTime", "workflow.duration", "tasks.name", "steps.name", "node.name" })
            scope.Open(beginning);
        if (workflow.Spec.Has("priority"))
            scope.Add("workflow.priority");
        var referenced = workflow.Spec.Map("workflowTemplateRef") is { } reference ? context.Referenced(reference) : null;
        var isUnknown = workflow.Spec.Has("workflowTemplateRef") && referenced is null;
        // Arguments of a template come from whoever uses it; so does what an unknown template would bring.
        if (workflow.IsTemplate || isUnknown)
            scope.Open("workflow.parameters");
        if (isUnknown)
            scope.Open("workflow.labels.", "workflow.annotations.", "workflow.failures");
        foreach (var spec in new[] { workflow.Spec, referenced?.Spec }.OfType<MapNode>())
            Arguments(scope, spec);
        Metadata(scope, workflow, context);
        GlobalOutputs.Add(scope, context, referenced);
        return scope;
    }

    /// <summary>Names of a template's own inputs.</summary>
    public static void Inputs(ArgoScope scope, ArgoTemplate template)
    {
        foreach (var parameter in template.InputParameters)
            scope.Add($"inputs.parameters.{parameter.Text("name")}");
        if (template.InputParameters.Any())
            scope.Add("inputs.parameters");
        foreach (var artifact in template.InputArtifacts)
        {
            scope.Add($"inputs.artifacts.{artifact.Text("name")}");
            if (template.IsLeaf)
                scope.Add($"inputs.artifacts.{artifact.Text("name")}.path");
        }

        if (template.HasPod)
            scope.Add("pod.name");
    }

    /// <summary>Names of what a call answers.</summary>
    public static void Call(ArgoScope scope, ArgoCall call, ArgoContext context)
    {
        var prefix = $"{call.Section}.{call.Name}";
        foreach (var name in new[] { "id", "startedAt", "finishedAt", "hostNodeName" })
            scope.Add($"{prefix}.{name}");
        if (context.Target(call) is not { } target)
        {
            scope.Open(prefix + ".");
            return;
        }

        if (target.Node.Text("daemon") == "true")
            scope.Add($"{prefix}.ip");
        if (target.HasResult)
            scope.Add($"{prefix}.outputs.result", $"{prefix}.exitCode");
        foreach (var parameter in target.OutputParameters)
            scope.Add($"{prefix}.outputs.parameters.{parameter.Text("name")}");
        foreach (var artifact in target.OutputArtifacts)
            scope.Add($"{prefix}.outputs.artifacts.{artifact.Text("name")}");
        if (call.IsAggregated)
            scope.Add($"{prefix}.outputs.parameters");
    }

    /// <summary>Names of the item of a loop.</summary>
    public static void Items(ArgoScope scope, ArgoCall call)
    {
        foreach (var item in call.Node.Items("withItems"))
        {
            if (item is MapNode map)
            {
                foreach (var entry in map.Entries)
                    scope.Add($"item.{entry.Key}");
            }
            else if (item is ListNode list)
            {
                for (var i = 0; i < list.Items.Count; i++)
                    scope.Add($"item.[{i}]");
            }
        }

        if (call.Node.HasContent("withParam"))
            scope.Open("item.");
    }

    private static void Arguments(ArgoScope scope, MapNode spec)
    {
        foreach (var parameter in spec.Map("arguments")?.Maps("parameters") ?? [])
        {
            scope.Add($"workflow.parameters.{parameter.Text("name")}");
            scope.Add("workflow.parameters", "workflow.parameters.json");
        }
    }

    private static void Metadata(ArgoScope scope, ArgoWorkflow workflow, ArgoContext context)
    {
        var referenced = workflow.Spec.Map("workflowTemplateRef") is { } reference ? context.Referenced(reference)?.Spec : null;
        var isCron = workflow.Kind == "CronWorkflow";
        // A workflow that a CronWorkflow starts has labels of its own, not those of the CronWorkflow.
        if (isCron)
            scope.Add("workflow.labels.workflows.argoproj.io/cron-workflow", "workflow.labels.workflows.argoproj.io/controller-instanceid", "workflow.annotations.workflows.argoproj.io/scheduled-time");
        var sources = new[] { isCron ? null : workflow.Root.Map("metadata"), workflow.Spec.Map("workflowMetadata"), workflow.Root.Map("spec")?.Map("workflowMetadata"), referenced?.Map("workflowMetadata") };
        foreach (var source in sources.OfType<MapNode>())
        {
            foreach (var (field, word) in new[] { ("labels", "labels"), ("labelsFrom", "labels"), ("annotations", "annotations") })
            {
                foreach (var entry in source.Map(field)?.Entries ?? [])
                    scope.Add($"workflow.{word}.{entry.Key}");
            }
        }
    }
}
