using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R19: what a workspace is bound to is named.</summary>
internal sealed class WorkspaceSourceName : Rule<TektonObject>
{
    private static readonly (string Source, string Field)[] Needed =
        [("persistentVolumeClaim", "claimName"), ("configMap", "name"), ("secret", "secretName"), ("projected", "sources"), ("csi", "driver")];

    public override void Check(TektonObject subject, RuleContext context)
    {
        foreach (var binding in subject.Spec.Maps("workspaces"))
        {
            foreach (var (source, field) in Needed)
            {
                if (binding.Map(source) is { } given && !given.HasContent(field))
                    context.Report(TektonRunDiagnostics.WorkspaceSourceName, binding.PlaceOf(source), binding.Text("name"), source, field);
            }
        }
    }
}
