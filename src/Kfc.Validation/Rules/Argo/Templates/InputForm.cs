using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>5, 10: inputs have unique names; artifacts have a path in templates that do work, and no source.</summary>
internal sealed class InputForm : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        Names.Check(subject.InputParameters, isFilledIn: false, context);
        Names.Check(subject.InputArtifacts, isFilledIn: false, context);
        foreach (var artifact in subject.InputArtifacts)
        {
            Path(subject, artifact, context);
            if (artifact.HasContent("from"))
                context.Report(ArgoTemplateDiagnostics.InputFrom, artifact.PlaceOf("from"), artifact.Text("name"));
        }
    }

    public static void Path(ArgoTemplate template, MapNode artifact, RuleContext context)
    {
        var path = artifact.Text("path");
        if (template.IsLeaf && (path.Length == 0 || !ArtifactPath.IsSafe(path)))
            context.Report(ArgoTemplateDiagnostics.NoPath, artifact.PlaceOf("path"), artifact.Text("name"), template.Name);
        else if (!template.IsLeaf && path.Length > 0)
            context.Report(ArgoTemplateDiagnostics.PathOfGroup, artifact.PlaceOf("path"), artifact.Text("name"), template.Kind);
    }
}
