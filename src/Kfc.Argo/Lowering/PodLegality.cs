using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>What of several containers Argo's pods cannot carry with its full meaning.</summary>
internal static class PodLegality
{
    /// <summary>Fields that only a container beside the main one, or the main one itself, can have.</summary>
    private static readonly string[] NotBefore = ["lifecycle", "livenessProbe", "readinessProbe", "startupProbe"];

    private static readonly ImmutableArray<string> WaysOut =
        ["Compile it for Tekton.", "Write a task for each step, and hand files over as artifacts.", "Do it in one container."];

    public static void Check(Emission emission, TaskNode node, StepsImplementation pod)
    {
        var before = pod.Steps[..^1];
        Refuse(before.Length > 0 && !pod.Sidecars.IsEmpty, "its sidecars run beside all steps, and Argo starts them with the last one");
        foreach (var step in pod.Steps)
        {
            Refuse(step.ContinueOnError, $"its step '{step.Name}' may fail, and Argo goes on after no failure in a pod");
            Refuse(step.TimeoutSeconds is not null, $"its step '{step.Name}' has a limit of its own, and Argo has only those of whole pods");
            Refuse(!step.Results.IsEmpty, $"its step '{step.Name}' hands results to later steps");
        }

        foreach (var field in before.SelectMany(s => s.Fields).Where(f => NotBefore.Contains(f.Name, StringComparer.Ordinal)))
            Refuse(true, $"a step before the last one has the field '{field.Name}', which Kubernetes takes only of the last");
        Sidecars(emission, node, pod.Sidecars);
        Facts(emission, node, pod);

        void Refuse(bool isWrong, string problem) => Report(emission, node, isWrong, problem);
    }

    public static void Check(Emission emission, TaskNode node, ContainerImplementation container)
    {
        Sidecars(emission, node, container.Sidecars);
        if (!Kubernetes.PodTemplates.IsSingle(container))
            Facts(emission, node, container);
    }

    private static void Sidecars(Emission emission, TaskNode node, ImmutableArray<PodContainer> sidecars)
    {
        foreach (var sidecar in sidecars)
        {
            Report(emission, node, sidecar.Fields.Any(f => f.Name is "readinessProbe" or "startupProbe"),
                $"its sidecar '{sidecar.Name}' says when it is ready, and Argo does not wait for that");
            Report(emission, node, sidecar.Command.IsEmpty && sidecar.Script is null,
                $"its sidecar '{sidecar.Name}' has no command, without which Argo cannot stop it");
        }
    }

    private static void Facts(Emission emission, TaskNode node, Implementation implementation)
    {
        foreach (var fact in Kubernetes.PodTemplates.Of(implementation).SelectMany(t => t.Parts).OfType<PodFactPart>().Select(p => p.Fact).Distinct())
        {
            var isKnown = fact is PodFact.RunName or PodFact.RunUid or PodFact.Namespace || (fact == PodFact.RetryCount && node.Settings.Retry is not { Limit: > 0 });
            Report(emission, node, !isKnown, $"it reads {Words(fact)}, which Argo does not tell");
        }
    }

    private static string Words(PodFact fact) => fact switch
    {
        PodFact.PipelineName => "the pipeline's name",
        PodFact.RetryCount => "the number of its attempts",
        PodFact.CredentialsPath => "the folder of Tekton's credentials",
        _ => "the name or id of Tekton's own objects",
    };

    private static void Report(Emission emission, TaskNode node, bool isWrong, string problem)
    {
        if (isWrong)
            emission.Report(ArgoDiagnostics.PodNotExact.At(node.Source, WaysOut, node.Id, problem));
    }
}
