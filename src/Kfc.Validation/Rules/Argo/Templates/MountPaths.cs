using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>16: input artifacts of a container lie on different paths, and on none of a mount. That paths of its mounts differ is part of the schema; that those of a whole set of containers do is not.</summary>
internal sealed class MountPaths : Rule<ArgoTemplate>
{
    public override void Check(ArgoTemplate subject, RuleContext context)
    {
        var shared = new HashSet<string>(StringComparer.Ordinal);
        foreach (var mount in (subject.Node.Map("containerSet")?.Maps("volumeMounts") ?? []).Where(m => !shared.Add(m.Text("mountPath"))))
            context.Report(ArgoTemplateDiagnostics.MountTwice, mount.PlaceOf("mountPath"), mount.Text("mountPath"));
        if (subject.Node.Map("container") is not { } container)
            return;
        var seen = container.Maps("volumeMounts").Select(m => m.Text("mountPath")).ToHashSet(StringComparer.Ordinal);
        foreach (var artifact in subject.InputArtifacts.Where(a => a.HasContent("path") && !seen.Add(a.Text("path"))))
            context.Report(ArgoTemplateDiagnostics.MountTwice, artifact.PlaceOf("path"), artifact.Text("path"));
    }
}
