using System.Collections.Immutable;

namespace Kfc.Argo.Interpreter.Tests;

internal sealed record EnvVar(string Name, string? Value, string? Source, string? Key, string? Field)
{
    public static EnvVar Read(Fields f)
    {
        var name = f.Text("name");
        return f.Object("valueFrom", v => v.Object("secretKeyRef", r => Stored(name, r))
                ?? v.Object("configMapKeyRef", r => Stored(name, r))
                ?? v.Object("fieldRef", r => new EnvVar(name, null, null, null, r.Text("fieldPath")))
                ?? throw new RefusedException($"{v.Path}: this source is not modelled"))
            ?? new(name, f.OptionalText("value") ?? "", null, null, null);
    }

    private static EnvVar Stored(string name, Fields reference)
    {
        reference.Ignore("optional");
        return new(name, null, reference.Text("name"), reference.Text("key"), null);
    }
}

internal sealed record Mount(string Name, string Path, string SubPath, bool ReadOnly)
{
    public static Mount Read(Fields f) => new(f.Text("name"), f.Text("mountPath"), f.OptionalText("subPath") ?? "", f.Flag("readOnly"));
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

    public static Volume Claim(Fields f)
    {
        f.Ignore("spec");
        return new(f.Object("metadata", m =>
        {
            m.Ignore("labels", "annotations");
            return m.Text("name");
        })!, "claim", null);
    }
}

internal sealed record ContainerSpec(
    string Name,
    string Image,
    ImmutableArray<string> Command,
    ImmutableArray<string> Args,
    string? Source,
    ImmutableArray<EnvVar> Env,
    ImmutableArray<(string Prefix, string Source)> EnvFrom,
    ImmutableArray<Mount> Mounts,
    string? WorkingDir,
    bool Mirrors)
{
    public static ContainerSpec Read(Fields f)
    {
        f.Ignore("imagePullPolicy", "securityContext", "resources", "ports");
        return new(
            f.OptionalText("name") ?? "main",
            f.Text("image"),
            f.Texts("command"),
            f.Texts("args"),
            f.OptionalText("source"),
            f.List("env", EnvVar.Read),
            f.List("envFrom", e => (
                e.OptionalText("prefix") ?? "",
                e.Object("secretRef", r => r.Text("name")) ?? e.Object("configMapRef", r => r.Text("name")) ?? throw new RefusedException($"{e.Path}: no source"))),
            f.List("volumeMounts", Mount.Read),
            f.OptionalText("workingDir"),
            f.Flag("mirrorVolumeMounts"));
    }
}
