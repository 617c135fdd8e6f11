using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S14: a sidecar has an image, a script or a command, and no name that Tekton keeps for itself.</summary>
internal sealed class SidecarForm : Rule<MapNode>
{
    public override void Check(MapNode subject, RuleContext context)
    {
        if (subject.Text("name") == "sidecar-tekton-log-results")
            context.Report(TektonStepDiagnostics.ReservedSidecar, subject.PlaceOf("name"), subject.Text("name"));
        if (subject.Text("image").Length == 0)
            context.Report(TektonStepDiagnostics.NoImage, subject, "sidecar");
        if (subject.HasContent("script") && subject.HasContent("command"))
            context.Report(TektonStepDiagnostics.ScriptAndCommand, subject.PlaceOf("script"));
    }
}
