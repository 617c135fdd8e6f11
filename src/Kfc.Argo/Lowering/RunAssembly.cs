using System.Collections.Immutable;
using Kfc.Argo.Manifest;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>Puts the settings of a run around its templates.</summary>
internal static class RunAssembly
{
    public static WorkflowSpec Of(PipelineGraph graph, string entrypoint, Hook? exit, ImmutableArray<Manifest.Template> templates)
    {
        var settings = graph.Settings;
        return new()
        {
            Entrypoint = entrypoint,
            Arguments = new([.. graph.Parameters.Select(Declare)], []),
            ServiceAccountName = settings.ServiceAccount,
            ActiveDeadlineSeconds = settings.TimeoutSeconds,
            NodeSelector = settings.NodeSelector,
            Tolerations = [.. settings.Tolerations.Select(t => new PodToleration(t))],
            ImagePullSecrets = [.. settings.ImagePullSecrets.Select(s => new LocalName(s))],
            Security = PodSecurity.Pod(settings.Security),
            ArchiveLogs = settings.ArchiveLogs,
            TimeToLive = settings.TtlSeconds,
            PodCleanup = settings.PodCleanup switch
            {
                Ir.PodCleanup.OnPodCompletion => "OnPodCompletion",
                Ir.PodCleanup.OnPodSuccess => "OnPodSuccess",
                Ir.PodCleanup.OnRunCompletion => "OnWorkflowCompletion",
                Ir.PodCleanup.OnRunSuccess => "OnWorkflowSuccess",
                _ => null,
            },
            Parallelism = settings.Parallelism,
            Volumes = RunVolume.Existing(graph),
            VolumeClaimTemplates = [.. RunVolume.New(graph), .. RunClaims.Of(graph).Select(c => new NewClaim(c.Name, c.Claim))],
            Exit = exit,
            Templates = templates,
        };
    }

    private static Parameter Declare(ParameterSpec parameter) => new(parameter.Name)
    {
        Description = parameter.Description,
        Enum = parameter.Type is EnumType words ? words.Members : [],
        Value = parameter.Default,
    };
}
