using System.Text.Json;
using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>9, 24, 28, 29: a task or step names one template, gives it what it needs, and loops in one way.</summary>
internal sealed class CallForm : Rule<(ArgoCall Call, ArgoContext Context)>
{
    public override void Check((ArgoCall Call, ArgoContext Context) subject, RuleContext context)
    {
        var (call, argo) = subject;
        Target(call, argo, context);
        Loop(call, context);
        Workflows.Hooks.Check(call.Node, isTask: call.Section == "tasks", argo, context);
        if (call.Node.Map("arguments") is { } arguments)
            Arguments.ArgumentForm.Check(arguments, Arguments.ValueNeed.Here, isCall: true, context);
        if (argo.Target(call) is not { } target)
            return;
        Arguments.Supplied.Check(target, call.Parameters, call.Artifacts, call.Node.Place, call.Name, context);
        if (call.Inline is null)
            Extra(call, target, context);
    }

    private static void Target(ArgoCall call, ArgoContext argo, RuleContext context)
    {
        var (name, reference) = (call.Node.Text("template"), call.Node.Map("templateRef"));
        if (reference is not null)
        {
            if (name.Length > 0)
                context.Report(ArgoCallDiagnostics.TemplateAndReference, call.Node.PlaceOf("templateRef"), call.Name);
            foreach (var field in new[] { "name", "template" }.Where(f => reference.Text(f).Length == 0))
                context.Report(ArgoCallDiagnostics.ReferenceField, reference, field);
            Referenced(reference, argo, context);
        }
        else if (name.Length > 0 && !name.Contains("{{", StringComparison.Ordinal) && argo.Named(name) is null)
        {
            context.Report(ArgoWorkflowDiagnostics.UnknownTemplate, call.Node["template"]!, name, NearestName.Sentence(name, argo.Workflow.Templates.Select(t => t.Name)));
        }
        else if (name.Length == 0 && call.Inline is null)
        {
            context.Report(ArgoCallDiagnostics.NoTemplate, call.Node, call.Name);
        }
    }

    private static void Referenced(MapNode reference, ArgoContext argo, RuleContext context)
    {
        var (name, template) = (reference.Text("name"), reference.Text("template"));
        if (name.Length == 0 || template.Length == 0 || (name + template).Contains("{{", StringComparison.Ordinal))
            return;
        if (argo.Referenced(reference) is not { } workflow)
            argo.ReportElsewhere(reference);
        else if (workflow.Template(template) is null)
            context.Report(ArgoCallDiagnostics.UnknownReferencedTemplate, reference.PlaceOf("template"), name, template, NearestName.Sentence(template, workflow.Templates.Select(t => t.Name)));
    }

    private static void Loop(ArgoCall call, RuleContext context)
    {
        var loops = new[] { "withItems", "withParam", "withSequence" }.Where(f => f == "withSequence" ? call.Node.Has(f) : call.Node.HasContent(f)).ToList();
        if (loops.Count > 1)
            context.Report(ArgoCallDiagnostics.TwoLoops, call.Node.PlaceOf(loops[1]), call.Name, string.Join(" and ", loops));
        if (call.Node.Scalar("withParam") is { Text.Length: > 0 } list && !list.Text.Contains("{{", StringComparison.Ordinal) && !IsJsonList(list.Text))
            context.Report(ArgoCallDiagnostics.LoopValue, list, call.Name);
        foreach (var nothing in call.Node.Items("withItems").OfType<ScalarNode>().Where(i => i.Type == ScalarType.Null))
            context.Report(StructureDiagnostics.WrongType, nothing, "An item of 'withItems'", "a value", nothing.Kind);
        if (call.Node.Map("withSequence") is { } sequence && sequence.Has("count") && sequence.Has("end"))
            context.Report(ArgoCallDiagnostics.CountAndEnd, sequence.PlaceOf("end"), call.Name);
    }

    /// <summary>Null is an empty list to Argo's reader.</summary>
    private static bool IsJsonList(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { MaxDepth = 1000 });
            return json.RootElement.ValueKind is JsonValueKind.Array or JsonValueKind.Null;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static void Extra(ArgoCall call, ArgoTemplate target, RuleContext context)
    {
        var known = target.InputParameters.Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var extra in call.Parameters.Where(p => p.HasContent("name") && !known.Contains(p.Text("name"))))
            context.Report(ArgoCallDiagnostics.UnknownArgument, extra.PlaceOf("name"), target.Name, extra.Text("name"), NearestName.Sentence(extra.Text("name"), known));
        var artifacts = target.InputArtifacts.Select(p => p.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var extra in call.Artifacts.Where(p => p.HasContent("name") && !artifacts.Contains(p.Text("name"))))
            context.Report(ArgoCallDiagnostics.UnknownArgument, extra.PlaceOf("name"), target.Name, extra.Text("name"), NearestName.Sentence(extra.Text("name"), artifacts));
    }
}
