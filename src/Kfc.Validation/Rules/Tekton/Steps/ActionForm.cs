using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S15: a step action has an image, a script or a command, no parameters in its script, and mounts that are parameters.</summary>
internal sealed class ActionForm : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var spec = subject.Spec;
        if (spec.Text("image").Length == 0)
            context.Report(TektonStepDiagnostics.NoImage, spec.PlaceOf("image"), "step action");
        if (spec.HasContent("script") && spec.HasContent("command"))
            context.Report(TektonStepDiagnostics.ScriptAndCommand, spec.PlaceOf("script"));
        if (spec.Scalar("script") is { } script)
        {
            foreach (var use in Variables.Uses(script.Text, "params").Take(1))
                context.ReportAt(TektonStepDiagnostics.ParamInActionScript, script, use.At);
            StepResultNames.Check(script, spec.Maps("results"), context);
        }

        foreach (var mount in spec.Maps("volumeMounts"))
        {
            if (Variables.Uses(mount.Text("name"), "params").ToList() is not [{ IsWholeText: true }])
                context.Report(TektonStepDiagnostics.ActionMount, mount.PlaceOf("name"), mount.Text("name"));
        }
    }
}
