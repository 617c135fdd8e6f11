using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>
/// Outputs that templates make known to the whole workflow. Argo learns of them from the calls, wherever the called template lies; what a
/// template that nobody calls would make known stays unknown.
/// </summary>
internal static class GlobalOutputs
{
    private static readonly string[] Sections = ["parameters", "artifacts"];

    public static void Add(ArgoScope scope, ArgoContext context, ArgoWorkflow? referenced)
    {
        // Most workflows read none, and then nothing that lies elsewhere need be looked at.
        if (!context.Workflow.Root.AllTexts().Any(t => t.Text.Contains("workflow.outputs.", StringComparison.Ordinal)))
            return;
        var seen = new HashSet<MapNode>();
        var open = new Stack<(ArgoTemplate Template, ArgoContext Context)>(context.Workflow.Templates.Select(t => (t, context)));
        foreach (var template in referenced?.Templates ?? [])
            open.Push((template, new(referenced!, context.Rules)));
        while (open.TryPop(out var next))
        {
            foreach (var call in seen.Add(next.Template.Node) ? next.Template.Calls : [])
            {
                if (next.Context.Called(call) is { } called)
                {
                    Add(scope, called.Template);
                    open.Push(called);
                }
                else
                {
                    // What it would bring is not known.
                    foreach (var section in Sections)
                        scope.Open($"workflow.outputs.{section}.");
                }
            }
        }
    }

    private static void Add(ArgoScope scope, ArgoTemplate template)
    {
        foreach (var section in Sections)
        {
            foreach (var name in (section == "parameters" ? template.OutputParameters : template.OutputArtifacts).Select(o => o.Text("globalName")).Where(n => n.Length > 0))
            {
                if (name.Contains("{{", StringComparison.Ordinal))
                    scope.Open($"workflow.outputs.{section}.");
                else
                    scope.Add($"workflow.outputs.{section}.{name}");
            }
        }
    }
}
