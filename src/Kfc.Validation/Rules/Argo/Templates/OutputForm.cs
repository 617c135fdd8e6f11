using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>5, 10 to 13: outputs have unique names and one source that fits the kind of the template.</summary>
internal sealed class OutputForm : Rule<ArgoTemplate>
{
    private static readonly string[] Sources = ["path", "jqFilter", "jsonPath", "parameter", "expression"];

    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        Names.Check(subject.OutputParameters, isFilledIn: true, context);
        Names.Check(subject.OutputArtifacts, isFilledIn: true, context);
        foreach (var artifact in subject.OutputArtifacts)
        {
            InputForm.Path(subject, artifact, context);
            Names.Global(artifact, context);
        }

        foreach (var parameter in subject.OutputParameters)
        {
            Names.Global(parameter, context);
            Parameter(subject, parameter, context);
        }
    }

    private static void Parameter(ArgoTemplate template, MapNode parameter, RuleContext context)
    {
        var (name, source) = (parameter.Text("name"), parameter.Map("valueFrom"));
        if (parameter.Has("value") == source is not null)
        {
            context.Report(ArgoTemplateDiagnostics.OutputValue, parameter, name, source is null ? "neither of them" : "both");
            return;
        }

        if (source is null)
        {
            if (template.IsDag || template.IsSteps)
                context.Report(ArgoTemplateDiagnostics.PlainOutput, parameter.PlaceOf("value"), name);
            return;
        }

        var given = Sources.Where(s => source.HasContent(s)).Concat(source.Has("supplied") ? ["supplied"] : []).ToList();
        if (given.Count != 1)
            context.Report(ArgoTemplateDiagnostics.OutputSource, parameter.PlaceOf("valueFrom"), name, given.Count == 0 ? "none" : string.Join(" and ", given));
        else if (Wanted(template.Kind) is { Length: > 0 } wanted && !wanted.Contains(given[0], StringComparer.Ordinal))
            context.Report(ArgoTemplateDiagnostics.OutputOfKind, parameter.PlaceOf("valueFrom"), name, template.Kind, string.Join(" or ", wanted));
    }

    private static string[] Wanted(string kind) => kind switch
    {
        "container" or "containerSet" or "script" => ["path"],
        "resource" => ["jsonPath", "jqFilter"],
        "dag" or "steps" => ["parameter", "expression"],
        _ => [],
    };
}
