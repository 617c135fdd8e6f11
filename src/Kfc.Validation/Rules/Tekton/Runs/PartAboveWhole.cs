using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R8, R9: a part of a run has no longer limit than the whole; none at all only when the whole has none.</summary>
internal sealed class PartAboveWhole : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var timeouts = new Timeouts(subject.Spec);
        foreach (var (field, part) in new[] { ("tasks", timeouts.Tasks), ("finally", timeouts.Finally) })
        {
            if (part is not { } seconds || timeouts.Pipeline == 0)
                continue;
            if (seconds > timeouts.Pipeline)
                context.Report(TektonRunDiagnostics.PartAboveWhole, timeouts.Node![field]!, field, timeouts.Node.Text(field), Whole(timeouts));
            else if (seconds == 0)
                context.Report(TektonRunDiagnostics.UnlimitedPart, timeouts.Node![field]!, field, Whole(timeouts));
        }
    }

    public static string Whole(Timeouts timeouts) => timeouts.Node?.Has("pipeline") == true ? timeouts.Node.Text("pipeline") : "the default of 1h";
}
