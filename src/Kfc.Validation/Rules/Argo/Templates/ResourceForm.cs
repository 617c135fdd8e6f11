using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>33: a resource template does something known with one manifest, which is YAML.</summary>
internal sealed class ResourceForm : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        if (subject.Node.Map("resource") is not { } resource)
            return;
        var action = resource.Text("action");
        var (manifest, from) = (resource.Scalar("manifest"), resource.Map("manifestFrom"));
        if (manifest is { Text.Length: > 0 } && from is not null)
            context.Report(ArgoTemplateDiagnostics.TwoManifests, resource.PlaceOf("manifestFrom"));
        if (action is "get" or "delete")
            return;
        if (manifest is not { Text.Length: > 0 } && from is null)
            context.Report(ArgoTemplateDiagnostics.NoManifest, resource, action);
        if (from?.Map("artifact") is { } artifact && subject.InputArtifacts.All(a => a.Text("name") != artifact.Text("name")))
            context.Report(ArgoTemplateDiagnostics.ManifestArtifact, artifact, artifact.Text("name"));
        if (manifest is { Text.Length: > 0 } && !IsYaml(manifest.Text))
            context.Report(ArgoTemplateDiagnostics.ManifestForm, manifest);
    }

    /// <summary>Whether the text is YAML when its expressions are left out. Simple tags stay, as they do for Argo.</summary>
    private static bool IsYaml(string text)
    {
        var findings = new Findings("manifest");
        DocumentReader.Read("manifest", Tag.Replace(text, "x", t => t.IsExpression || t.IsVariable), findings);
        return findings.Found.All(d => d.Code != ReadingDiagnostics.Malformed.Code);
    }
}
