using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>A step gives the action that it refers to what this one asks for, and nothing else, as far as the action is known.</summary>
internal static class StepActions
{
    public static void Check(TaskSpec task, RuleContext context)
    {
        foreach (var step in task.Steps)
        {
            if (step.Ref is { } reference && References.IsByName(reference) && context.Referenced("StepAction", reference.Text("name"))?.Map("spec") is { } action)
                Check(step.Node, reference.Text("name"), [.. action.Maps("params").Select(ParamSpec.Declared)], context);
        }
    }

    private static void Check(MapNode step, string action, List<ParamSpec> declared, RuleContext context)
    {
        var given = step.Maps("params").DistinctBy(p => p.Text("name"), StringComparer.Ordinal).ToDictionary(p => p.Text("name"), StringComparer.Ordinal);
        foreach (var extra in given.Values.Where(p => declared.TrueForAll(d => d.Name != p.Text("name"))))
        {
            var name = extra.Text("name");
            context.Report(TektonReferenceDiagnostics.ExtraStepParam, extra.PlaceOf("name"), action, name, NearestName.Sentence(name, declared.Select(d => d.Name)));
        }

        foreach (var param in declared)
        {
            if (!given.TryGetValue(param.Name, out var value))
            {
                if (param.Default is null)
                    context.Report(TektonReferenceDiagnostics.MissingStepParam, step, action, param.Name);
            }
            else if (ParamSpec.Given(value).Kind is var kind && kind != param.Kind && !IsComputed(value["value"]))
            {
                context.Report(TektonReferenceDiagnostics.ParamType, value.PlaceOf("value"), param.Name, param.Kind.Word(), kind.Word());
            }
        }
    }

    /// <summary>A variable may stand for a whole array or object.</summary>
    private static bool IsComputed(DocumentNode? value) => value is ScalarNode { Text: var text } && Variables.Expressions(text).Any();
}
