using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Calls;

/// <summary>23: steps have names, unique in the template.</summary>
internal sealed class StepNames : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        if (!subject.IsSteps)
            return;
        foreach (var unnamed in subject.Calls.Where(c => c.Name.Length == 0))
            context.Report(StructureDiagnostics.Missing, unnamed.Node, "name");
        foreach (var twice in Duplicates.Of(subject.Calls.Select(c => c.Node)))
            context.Report(ArgoCallDiagnostics.DuplicateName, twice.PlaceOf("name"), twice.Text("name"));
    }
}
