using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Tekton.Interpreter.Tests;

internal sealed record TaskWorkspaceBinding(string Name, string Workspace, string SubPath)
{
    public static TaskWorkspaceBinding Read(Fields f)
    {
        var name = f.Text("name");
        return new(name, f.OptionalText("workspace") ?? name, f.OptionalText("subPath") ?? "");
    }
}

internal sealed record RunWorkspace(string Name, string Kind, string? Source)
{
    public static RunWorkspace Read(Fields f)
    {
        var name = f.Text("name");
        var kind = f.Names.Where(n => n is not ("name" or "subPath")).ToArray() is [var only]
            ? only : throw new RefusedException($"{f.Path}: exactly one source is expected");
        f.Ignore("subPath");
        var node = f.Raw(kind);
        return kind switch
        {
            "volumeClaimTemplate" or "emptyDir" => new(name, kind, null),
            "persistentVolumeClaim" => new(name, kind, new Fields(node, f.Path).Text("claimName")),
            "secret" => new(name, kind, new Fields(node, f.Path).Text("secretName")),
            "configMap" => new(name, kind, new Fields(node, f.Path).Text("name")),
            _ => throw new RefusedException($"{f.Path}: workspace {kind} is not modelled"),
        };
    }
}

internal sealed record PipelineTask(
    string Name,
    TaskSpec Spec,
    bool Embedded,
    ImmutableArray<ParamArgument> Params,
    ImmutableArray<ParamArgument> Matrix,
    ImmutableArray<WhenClause> When,
    ImmutableArray<string> RunAfter,
    ImmutableArray<TaskWorkspaceBinding> Workspaces,
    int Retries,
    bool ContinuesOnError,
    TimeSpan? Timeout)
{
    public bool FansOut => Matrix.Length > 0;

    public IEnumerable<string> MatrixTexts => Matrix.SelectMany(p => p.Value.Texts);

    /// <summary>Texts that are looked at when it is asked whether a task at the end is skipped for a result.</summary>
    public IEnumerable<string> AskedTexts => Params.SelectMany(p => p.Value.Texts).Concat(When.SelectMany(w => w.Texts));

    /// <summary>Texts of the pipeline task itself.</summary>
    public IEnumerable<string> OwnTexts => AskedTexts.Concat(MatrixTexts);

    /// <summary>Every text from which the data edges come; a referenced task's text is not looked at.</summary>
    public IEnumerable<string> Texts => Embedded ? OwnTexts.Concat(Spec.Steps.SelectMany(s => s.Texts)) : OwnTexts;

    public static Func<Fields, PipelineTask> Reader(IReadOnlyDictionary<string, TaskSpec> tasks) => f =>
    {
        f.Ignore("displayName", "description");
        var embedded = f.Object("taskSpec", TaskSpec.Read);
        var reference = f.Object("taskRef", r => r.OptionalText("kind") is null or "Task"
            ? r.Text("name") : throw new RefusedException($"{r.Path}: kind is not Task"));
        var onError = f.OptionalText("onError");
        var task = new PipelineTask(
            Check.Label(f.Text("name")),
            embedded ?? (tasks.TryGetValue(reference ?? throw new RefusedException($"{f.Path}: no task"), out var found)
                ? found : throw new RefusedException($"{f.Path}: CouldntGetTask {reference}")),
            embedded is not null,
            f.List("params", ParamArgument.Read),
            f.Object("matrix", MatrixParams)?.Params ?? [],
            f.List("when", WhenClause.Read),
            f.Texts("runAfter"),
            f.List("workspaces", TaskWorkspaceBinding.Read),
            f.Integer("retries", 0),
            onError switch { null or "stopAndFail" => false, "continue" => true, _ => throw new RefusedException($"{f.Path}: onError {onError}") },
            Duration.Read(f.OptionalText("timeout")));
        return task is { ContinuesOnError: true, Retries: > 0 }
            ? throw new RefusedException($"{f.Path}: retries cannot be combined with onError: continue")
            : task;
    };

    private static MatrixSpec MatrixParams(Fields f) => new(f.List("params", ParamArgument.Read));

    private sealed record MatrixSpec(ImmutableArray<ParamArgument> Params);
}

internal sealed record PipelineResult(string Name, ParamValue Value)
{
    public static PipelineResult Read(Fields f)
    {
        f.Ignore("description", "type");
        return new(Check.Result(f.Text("name")), ParamValue.Read(f.Raw("value")));
    }
}

internal sealed record PipelineSpec(
    ImmutableArray<ParamSpec> Params,
    ImmutableArray<PipelineTask> Tasks,
    ImmutableArray<PipelineTask> Finally,
    ImmutableArray<PipelineResult> Results,
    ImmutableArray<string> Workspaces)
{
    public static Func<Fields, PipelineSpec> Reader(IReadOnlyDictionary<string, TaskSpec> tasks) => f =>
    {
        f.Ignore("description", "displayName");
        return new(
            f.List("params", ParamSpec.Read),
            f.List("tasks", PipelineTask.Reader(tasks)),
            f.List("finally", PipelineTask.Reader(tasks)),
            f.List("results", PipelineResult.Read),
            f.List("workspaces", w =>
            {
                w.Ignore("description");
                return w.Text("name");
            }));
    };
}

/// <summary>What a pod template gives to every container.</summary>
internal sealed record PodTemplate(ImmutableArray<EnvVar> Env, PodPlacement Placement)
{
    public static PodTemplate None { get; } = new([], PodPlacement.Anywhere);

    public static PodTemplate Read(Fields f)
    {
        f.Ignore("imagePullSecrets", "securityContext");
        return new(f.List("env", EnvVar.Read), PodPlacement.Read(f.Raw("nodeSelector"), f.Raw("tolerations")));
    }
}

internal sealed record RunDocument(
    PipelineSpec Pipeline,
    ImmutableArray<ParamArgument> Params,
    ImmutableArray<RunWorkspace> Workspaces,
    ImmutableHashSet<string> AcceleratedTasks,
    PodTemplate Pod,
    ImmutableDictionary<string, PodPlacement> Placements)
{
    public static RunDocument Read(string yaml)
    {
        var documents = YamlToJson.Read(yaml);
        var tasks = new Dictionary<string, TaskSpec>(StringComparer.Ordinal);
        var pipelines = new Dictionary<string, PipelineSpec>(StringComparer.Ordinal);
        RunDocument? run = null;
        foreach (var document in documents)
        {
            var kind = document["kind"]?.GetValue<string>() ?? "";
            Fields.Read(document, kind, f =>
            {
                var version = f.Text("apiVersion");
                f.Ignore("kind", "spec");
                var name = f.Object("metadata", Name)!;
                var spec = f.Raw("spec");
                switch (version, kind)
                {
                    case ("tekton.dev/v1", "Task"):
                        tasks.Add(name, TaskSpec.Read(spec, $"Task {name}"));
                        break;
                    case ("tekton.dev/v1", "Pipeline"):
                        pipelines.Add(name, Fields.Read(spec, $"Pipeline {name}", PipelineSpec.Reader(tasks)));
                        break;
                    case ("tekton.dev/v1", "PipelineRun"):
                        run = Fields.Read(spec, "PipelineRun", s => Run(s, tasks, pipelines));
                        break;
                    default:
                        throw new RefusedException($"{version} {kind} is not modelled");
                }

                return name;
            });
        }

        return run ?? throw new RefusedException("there is no PipelineRun");
    }

    private static string Name(Fields f)
    {
        f.Ignore("labels", "annotations", "namespace");
        return f.OptionalText("name") ?? f.Text("generateName");
    }

    private static RunDocument Run(Fields f, Dictionary<string, TaskSpec> tasks, Dictionary<string, PipelineSpec> pipelines)
    {
        f.Ignore("timeouts");
        var pod = f.Object("taskRunTemplate", t =>
        {
            t.Ignore("serviceAccountName");
            return t.Object("podTemplate", PodTemplate.Read) ?? PodTemplate.None;
        }) ?? PodTemplate.None;
        var inline = f.Object("pipelineSpec", PipelineSpec.Reader(tasks));
        var reference = f.Object("pipelineRef", r => r.Text("name"));
        var spec = inline ?? pipelines[reference ?? throw new RefusedException("no pipeline")];
        var names = spec.Tasks.Concat(spec.Finally).Select(t => t.Name).ToHashSet(StringComparer.Ordinal);
        var accelerated = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        var placements = ImmutableDictionary.CreateBuilder<string, PodPlacement>(StringComparer.Ordinal);
        foreach (var task in f.List("taskRunSpecs", s =>
        {
            s.Ignore("serviceAccountName", "metadata", "stepSpecs", "timeout");
            var own = s.Object("podTemplate", PodTemplate.Read) ?? PodTemplate.None;
            placements[s.Text("pipelineTaskName")] = own.Env.IsEmpty ? own.Placement.Over(pod.Placement) : throw new RefusedException("variables of one task's pod template are not modelled");
            if (ComputeResources.Accelerators(s.Raw("computeResources")) > 0)
            {
                accelerated.Add(s.Text("pipelineTaskName"));
            }

            return s.Text("pipelineTaskName");
        }))
        {
            _ = names.Contains(task) ? task : throw new RefusedException($"taskRunSpecs: there is no pipeline task {task}");
        }

        return new(spec, f.List("params", ParamArgument.Read), f.List("workspaces", RunWorkspace.Read), accelerated.ToImmutable(), pod, placements.ToImmutable());
    }
}
