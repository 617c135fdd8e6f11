using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R5: parameters of a run differ by more than case.</summary>
internal sealed class UniqueRunParams : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(subject.Spec.Maps("params"), "name", StringComparer.OrdinalIgnoreCase))
            context.Report(TektonRunDiagnostics.DuplicateRunParam, twice.PlaceOf("name"), twice.Text("name"));
    }
}
