using System.Collections.Immutable;
using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>Pipelines that use much at once.</summary>
internal static class Samples
{
    private static readonly ArtifactType Model = new("Model");

    /// <summary>Branches, a merge, an exit handler, storage, and every task setting.</summary>
    public static GraphBuilder Everything()
    {
        var b = new GraphBuilder
        {
            Settings = new()
            {
                ServiceAccount = "runner",
                ImagePullSecrets = ["pull"],
                Labels = RunSettings.Default.Labels.Add("team", "ml"),
                Tolerations = [new("gpu", Effect: "NoSchedule")],
            },
        };
        var least = b.Param("least", WireType.Double, "0.9");
        var accuracy = Output("train", "accuracy", WireType.Double);
        b.Add(b.Task("train", [("least", least)], [Out("model", Model), Out("accuracy", WireType.Double), Out("note")], Settings()));
        b.Add(new BranchNode
        {
            Id = "choice",
            Cases = [new(new CompareExpression(Comparison.GreaterOrEqual, accuracy, least), new([b.Task("big", [("model", Output("train", "model", Model))], [Out("url"), Out("tuned", Model)])]))],
            Else = new([b.Task("small", outputs: [Out("url")])]),
            Merges = [new("url", WireType.String, [Output("big", "url"), new ConcatExpression([Output("small", "url"), Lit("/x $(params.y)")])]), new("model", Model, [Output("big", "tuned", Model), Output("train", "model", Model)])],
        });
        b.Add(b.Task("deploy", [("url", new MergeExpression("choice", "url", WireType.String)), ("model", new MergeExpression("choice", "model", Model)), ("text", Lit("$(params.z)"))]));
        b.Add(b.Task("last", settings: new() { ContinueOnFailure = true }, after: "choice"));
        b.Add(new ExitNode
        {
            Id = "exit",
            Body = new([b.Task("notify", [("status", new RunStatusExpression()), ("note", Output("train", "note"))])]),
        });
        b.Outputs.Add(new("accuracy", accuracy));
        b.Outputs.Add(new("text", new ConcatExpression([Lit("a="), accuracy])));
        return b;
    }

    public static TaskSettings Settings() => new()
    {
        Resources = new() { Cpu = "500m", Memory = "1Gi", MemoryLimit = "2Gi", Gpu = 1 },
        Retry = new(2),
        TimeoutSeconds = 3600,
        Env = [new("MODE", Lit("fast"))],
        EnvFrom = [new("TOKEN", ClusterObject.Secret, "registry", "token"), new("LEVEL", ClusterObject.ConfigMap, "settings", "level", Optional: true)],
        Volumes = [new(VolumeKind.Secret, "certs", "/certs") { ReadOnly = true }, new(VolumeKind.Empty, "scratch", "/scratch") { InMemory = true, SizeLimit = "1Gi" }, new(VolumeKind.ConfigMap, "conf", "/conf"), new(VolumeKind.Claim, "data", "/data") { SubPath = "x" }],
        NodeSelector = TaskSettings.Default.NodeSelector.Add("disk", "ssd"),
        Tolerations = [new("gpu", "Equal", "yes", "NoExecute", 60)],
        ServiceAccount = "trainer",
        Labels = TaskSettings.Default.Labels.Add("team", "trainers"),
        Annotations = TaskSettings.Default.Annotations.Add("why", "because"),
        ImagePullPolicy = "IfNotPresent",
    };
}
