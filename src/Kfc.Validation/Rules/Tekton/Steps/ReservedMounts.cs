using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S7: a step mounts nothing where Tekton keeps its own files.</summary>
internal sealed class ReservedMounts : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        foreach (var mount in subject.Mounts)
        {
            var path = mount.Text("mountPath");
            var clean = Tasks.WorkspacePaths.Clean(path) + (path.EndsWith('/') ? "/" : "");
            if (IsReserved(path) || IsReserved(clean))
                context.Report(TektonStepDiagnostics.ReservedMount, mount.PlaceOf("mountPath"), path);
            if (mount.Text("name").StartsWith("tekton-internal-", StringComparison.Ordinal))
                context.Report(TektonStepDiagnostics.ReservedVolume, mount.PlaceOf("name"), mount.Text("name"));
        }
    }

    private static bool IsReserved(string path) =>
        path.StartsWith("/tekton/", StringComparison.Ordinal) && !path.StartsWith("/tekton/home", StringComparison.Ordinal);
}
