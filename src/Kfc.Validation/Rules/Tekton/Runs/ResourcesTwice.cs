using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R13: resources are given for the whole task or for its steps, not both.</summary>
internal sealed class ResourcesTwice : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        foreach (var holder in subject.Spec.Maps("taskRunSpecs").Prepend(subject.Spec).Where(h => h.Has("computeResources")))
        {
            if (holder.Maps("stepSpecs").Select(s => s.Map("computeResources")).Concat(holder.Maps("stepOverrides").Select(s => s.Map("resources"))).Any(r => r?.Entries.Count > 0))
                context.Report(TektonRunDiagnostics.ResourcesTwice, holder.PlaceOf("computeResources"));
        }
    }
}
