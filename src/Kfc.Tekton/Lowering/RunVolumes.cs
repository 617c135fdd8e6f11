using System.Collections.Immutable;
using System.Globalization;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>Volumes of the run: each is a workspace of its own, with a claim that lives as long as the run.</summary>
internal static class RunVolumes
{
    public const string Prefix = "kfc-volume-";

    /// <summary>The workspaces of a pod whose containers mount volumes of the run.</summary>
    public static (ImmutableArray<WorkspaceDeclaration> Declared, ImmutableArray<WorkspaceUse> Used) OfPod(params IEnumerable<TaskSettings> containers)
    {
        var declared = ImmutableArray.CreateBuilder<WorkspaceDeclaration>();
        var used = ImmutableArray.CreateBuilder<WorkspaceUse>();
        foreach (var mount in containers.SelectMany(c => new TaskVolumes(c).OfRun).Distinct())
        {
            var name = Prefix + mount.Name;
            for (var number = 2; declared.Any(d => d.Name == name); number++)
                name = string.Create(CultureInfo.InvariantCulture, $"{Prefix}{mount.Name}-{number}");
            declared.Add(new(name) { MountPath = mount.MountPath, ReadOnly = mount.ReadOnly });
            used.Add(new(name, Prefix + mount.Name) { SubPath = mount.SubPath });
        }

        return (declared.ToImmutable(), used.ToImmutable());
    }

    /// <summary>The workspaces of a run.</summary>
    public static ImmutableArray<WorkspaceBinding> OfRun(PipelineGraph graph) =>
        [.. RunClaims.Of(graph).Select(c => new WorkspaceBinding(Prefix + c.Name, c.Claim, null))];
}
