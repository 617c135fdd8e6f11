using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

internal sealed record RetryStrategy(int Limit, string Policy, double Wait, double Factor, double? Longest, double Cap, string? Expression)
{
    public static RetryStrategy Read(Fields f)
    {
        f.Ignore("affinity");
        var expression = f.OptionalText("expression");
        var backoff = f.Object("backoff", b => Tuple.Create(
            Duration.Seconds(b.Text("duration")),
            double.Parse(b.Raw("factor")?.ToString() ?? "1", System.Globalization.CultureInfo.InvariantCulture),
            b.OptionalText("maxDuration") is { } longest ? Duration.Seconds(longest) : (double?)null,
            b.OptionalText("cap") is { } cap ? Duration.Seconds(cap) : double.PositiveInfinity));
        return new(
            int.Parse(f.Raw("limit")?.ToString() ?? throw new RefusedException($"{f.Path}: retries without a limit"), System.Globalization.CultureInfo.InvariantCulture),
            f.OptionalText("retryPolicy") ?? (expression is null ? "OnFailure" : "Always"),
            backoff?.Item1 ?? 0,
            backoff?.Item2 ?? 1,
            backoff?.Item3,
            backoff?.Item4 ?? double.PositiveInfinity,
            expression);
    }
}

internal sealed record Memoize(string Key, string ConfigMap)
{
    public static Memoize Read(Fields f)
    {
        // Required; an empty one is no bound. No run here is so long that an answer grows too old.
        if (f.Text("maxAge") is { Length: > 0 } age)
        {
            _ = Duration.Seconds(age);
        }

        return new(f.Text("key"), f.Object("cache", c => c.Object("configMap", m => m.Text("name"))!)!);
    }
}

/// <summary>A template as written, or as it is after its arguments were put in.</summary>
internal sealed record TemplateSpec(
    string Name,
    string Kind,
    string Children,
    ImmutableArray<ParameterSpec> Inputs,
    ImmutableArray<ArtifactSpec> InputArtifacts,
    ImmutableArray<ParameterSpec> Outputs,
    ImmutableArray<ArtifactSpec> OutputArtifacts,
    ImmutableArray<DagTask> Tasks,
    bool FailFast,
    ContainerSpec? Main,
    ImmutableArray<ContainerSpec> InitContainers,
    ImmutableArray<ContainerSpec> Sidecars,
    ImmutableArray<Volume> Volumes,
    string? SuspendFor,
    int? Parallelism,
    RetryStrategy? Retry,
    string? Deadline,
    Memoize? Memoize,
    ImmutableArray<string> Mutexes,
    ImmutableArray<Tuple<string, string>> Semaphores,
    PodPlacement Placement,
    JsonObject Json)
{
    private static readonly string[] Kinds = ["container", "script", "dag", "suspend", "steps", "resource", "http", "data", "containerSet", "plugin"];

    public static TemplateSpec Read(JsonObject json, string path) => Fields.Read(json, path, f =>
    {
        f.Ignore("metadata", "affinity", "serviceAccountName", "automountServiceAccountToken", "securityContext", "podSpecPatch", "priorityClassName", "schedulerName", "annotations", "executor", "archiveLocation");
        var kind = Kinds.Where(f.Has).ToArray() is [var only] ? only : throw new RefusedException($"{path}: exactly one kind of template is expected");
        if (kind is not ("container" or "script" or "dag" or "steps" or "suspend"))
        {
            throw new RefusedException($"{path}: {kind} templates are not modelled");
        }

        var (inputs, inputArtifacts) = Ports(f, "inputs");
        var (outputs, outputArtifacts) = Ports(f, "outputs");
        var dag = f.Object("dag", d => Tuple.Create(
            d.Raw("tasks") is JsonArray tasks ? tasks.Select((t, i) => DagTask.Read((JsonObject)t!, $"{path}.tasks[{i}]")).ToImmutableArray() : throw new RefusedException($"{path}: no tasks"),
            !d.Has("failFast") || d.Flag("failFast")));
        var steps = f.Has("steps") ? StepGroups.Read(f.Raw("steps"), path) : [];
        var locks = f.Object("synchronization", s => Tuple.Create(
            s.List("mutexes", m => m.Text("name")),
            s.List("semaphores", m => m.Object("configMapKeyRef", r => Tuple.Create(r.Text("name"), r.Text("key")))!)));
        var suspend = f.Object("suspend", s => Tuple.Create(s.OptionalText("duration")));
        return new TemplateSpec(
            Check.Name(f.Text("name")),
            kind == "steps" ? "dag" : kind,
            kind == "steps" ? "steps" : "tasks",
            inputs,
            inputArtifacts,
            outputs,
            outputArtifacts,
            dag?.Item1 ?? steps,
            dag?.Item2 ?? true,
            kind is "container" or "script" ? f.Object(kind, ContainerSpec.Read) : null,
            f.List("initContainers", ContainerSpec.Read),
            f.List("sidecars", ContainerSpec.Read),
            f.List("volumes", Volume.Read),
            suspend?.Item1,
            f.Has("parallelism") ? f.Integer("parallelism", 0) : null,
            f.Object("retryStrategy", RetryStrategy.Read),
            f.OptionalText("timeout") ?? f.Raw("activeDeadlineSeconds")?.ToString(),
            f.Object("memoize", Interpreter.Tests.Memoize.Read),
            locks?.Item1 ?? [],
            locks?.Item2 ?? [],
            PodPlacement.Read(f.Raw("nodeSelector"), f.Raw("tolerations")),
            json);
    });

    private static (ImmutableArray<ParameterSpec> Parameters, ImmutableArray<ArtifactSpec> Artifacts) Ports(Fields f, string name)
    {
        var ports = f.Object(name, Arguments.Read) ?? Arguments.None;
        return (ports.Parameters, ports.Artifacts);
    }
}
