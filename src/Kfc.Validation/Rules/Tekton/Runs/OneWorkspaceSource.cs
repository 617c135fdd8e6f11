using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R18: a workspace is bound to exactly one thing.</summary>
internal sealed class OneWorkspaceSource : Rule<TektonObject>
{
    private static readonly string[] Sources = ["persistentVolumeClaim", "volumeClaimTemplate", "emptyDir", "configMap", "secret", "projected", "csi"];

    public override void Check(TektonObject subject, RuleContext context)
    {
        foreach (var binding in subject.Spec.Maps("workspaces"))
        {
            if (Sources.Count(s => binding.Has(s)) is var count and not 1)
                context.Report(TektonRunDiagnostics.OneWorkspaceSource, binding, binding.Text("name"), count, string.Join(", ", Sources));
        }
    }
}
