using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Tekton.Interpreter.Tests;

internal sealed record ParamSpec(string Name, string Type, ParamValue? Default)
{
    public static ParamSpec Read(Fields f)
    {
        f.Ignore("description");
        var given = f.Has("default") ? ParamValue.Read(f.Raw("default")) : null;
        var spec = new ParamSpec(Check.Param(f.Text("name")), f.OptionalText("type") ?? given?.Type ?? "string", given);
        return spec.Type is not ("string" or "array") ? throw new RefusedException($"{f.Path}: type {spec.Type} is not modelled")
            : given is not null && given.Type != spec.Type ? throw new RefusedException($"{f.Path}: the default is no {spec.Type}")
            : spec;
    }
}

internal sealed record ParamArgument(string Name, ParamValue Value)
{
    public static ParamArgument Read(Fields f) => new(Check.Param(f.Text("name")), ParamValue.Read(f.Raw("value")));
}

internal sealed record WhenClause(string Input, bool In, ImmutableArray<string> Values)
{
    public IEnumerable<string> Texts => Values.Prepend(Input);

    public static WhenClause Read(Fields f) => new(
        f.Text("input"),
        f.Text("operator") switch { "in" => true, "notin" => false, var o => throw new RefusedException($"{f.Path}: operator {o}") },
        f.Texts("values"));

    public bool Holds(Variables variables) =>
        variables.ApplyList(Values).Contains(variables.Apply(Input), StringComparer.Ordinal) == In;
}

internal sealed record ResultSpec(string Name, string Type, string? Value)
{
    public static ResultSpec Read(Fields f)
    {
        f.Ignore("description");
        return new(Check.Result(f.Text("name")), f.OptionalText("type") ?? "string", f.OptionalText("value"));
    }
}

internal sealed record EnvVar(string Name, string? Value, string? Source, string? Key)
{
    public static EnvVar Read(Fields f)
    {
        var name = f.Text("name");
        return f.Object("valueFrom", v => v.Has("secretKeyRef")
                ? v.Object("secretKeyRef", r => Stored(name, r))!
                : v.Object("configMapKeyRef", r => Stored(name, r)) ?? throw new RefusedException($"{v.Path}: this source is not modelled"))
            ?? new(name, f.OptionalText("value") ?? "", null, null);
    }

    private static EnvVar Stored(string name, Fields reference)
    {
        reference.Ignore("optional");
        return new(name, null, reference.Text("name"), reference.Text("key"));
    }
}

internal sealed record Mount(string Name, string Path, string SubPath, bool ReadOnly)
{
    public static Mount Read(Fields f) => new(f.Text("name"), f.Text("mountPath"), f.OptionalText("subPath") ?? "", f.Flag("readOnly"));
}

internal sealed record Step(
    string Name,
    string Image,
    ImmutableArray<string> Command,
    ImmutableArray<string> Args,
    string? Script,
    ImmutableArray<EnvVar> Env,
    ImmutableArray<Mount> Mounts,
    ImmutableArray<ResultSpec> Results,
    ImmutableArray<WhenClause> When,
    string? WorkingDir,
    bool IgnoresError,
    int Accelerators)
{
    public IEnumerable<string> Texts => Command.Concat(Args).Concat(Env.Select(e => e.Value ?? "")).Append(Script ?? "")
        .Append(Image).Append(WorkingDir ?? "").Concat(When.SelectMany(w => w.Texts));

    public static Step Read(Fields f)
    {
        f.Ignore("imagePullPolicy", "securityContext", "displayName");
        var step = new Step(
            Check.Label(f.Text("name")),
            f.Text("image"),
            f.Texts("command"),
            f.Texts("args"),
            f.OptionalText("script"),
            f.List("env", EnvVar.Read),
            f.List("volumeMounts", Mount.Read),
            f.List("results", ResultSpec.Read),
            f.List("when", WhenClause.Read),
            f.OptionalText("workingDir"),
            f.OptionalText("onError") == "continue",
            ComputeResources.Accelerators(f.Raw("computeResources")));
        return step is { Script: not null, Command.Length: > 0 } ? throw new RefusedException($"{f.Path}: script excludes command") : step;
    }

    /// <summary>A container that runs beside the steps, which wait until it is ready.</summary>
    public static Step Sidecar(Fields f)
    {
        f.Ignore("readinessProbe", "livenessProbe", "startupProbe", "ports");
        var sidecar = Read(f);
        return sidecar is { Results.Length: 0, When.Length: 0, IgnoresError: false }
            ? sidecar
            : throw new RefusedException($"{f.Path}: a sidecar has no results, guards or errors that are ignored");
    }
}

internal sealed record Volume(string Name, string Kind, string? Source)
{
    public static Volume Read(Fields f)
    {
        var name = f.Text("name");
        var kind = f.Names.Single(n => n != "name");
        var source = new Fields(f.Raw(kind), f.Path);
        return kind switch
        {
            "emptyDir" => new(name, kind, null),
            "secret" => new(name, kind, source.Text("secretName")),
            "configMap" => new(name, kind, source.Text("name")),
            "persistentVolumeClaim" => new(name, kind, source.Text("claimName")),
            _ => throw new RefusedException($"{f.Path}: volume {kind} is not modelled"),
        };
    }
}

internal sealed record TaskWorkspace(string Name, string Path, bool ReadOnly)
{
    public static TaskWorkspace Read(Fields f)
    {
        f.Ignore("description");
        var name = f.Text("name");
        return new(name, f.OptionalText("mountPath") ?? "/workspace/" + name, f.Flag("readOnly"));
    }
}

internal sealed record TaskSpec(
    ImmutableArray<ParamSpec> Params,
    ImmutableArray<ResultSpec> Results,
    ImmutableArray<Step> Steps,
    ImmutableArray<Step> Sidecars,
    ImmutableArray<Volume> Volumes,
    ImmutableArray<TaskWorkspace> Workspaces)
{
    public static TaskSpec Read(Fields f)
    {
        f.Ignore("description", "displayName", "metadata");
        f.Object("stepTemplate", t =>
        {
            t.Ignore("securityContext");
            return t;
        });
        return new(
            f.List("params", ParamSpec.Read),
            f.List("results", ResultSpec.Read),
            f.List("steps", Step.Read),
            f.List("sidecars", Step.Sidecar),
            f.List("volumes", Volume.Read),
            f.List("workspaces", TaskWorkspace.Read));
    }

    public static TaskSpec Read(JsonNode? node, string path) => Fields.Read(node, path, Read);
}
