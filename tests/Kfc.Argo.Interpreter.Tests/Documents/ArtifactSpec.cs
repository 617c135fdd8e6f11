using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Where an artifact lies: a key of the configured repository, or of a place that is named in full.</summary>
public sealed record ArtifactLocation(string Kind, string Place, string Key)
{
    private static readonly string[] Kinds = ["s3", "gcs", "azure", "oss", "http", "git", "raw"];

    public string Address => Place.Length == 0 ? Key : $"{Place}/{Key}";

    internal static ArtifactLocation? Read(Fields f)
    {
        var kinds = Kinds.Where(f.Has).ToList();
        return kinds switch
        {
            [] => null,
            [var kind] => Fields.Read(f.Raw(kind), $"{f.Path}.{kind}", l => Read(kind, l)),
            _ => throw new RefusedException($"{f.Path}: more than one location"),
        };
    }

    private static ArtifactLocation Read(string kind, Fields f)
    {
        switch (kind)
        {
            case "http":
                return new(kind, "", f.Text("url"));
            case "git":
                f.Ignore("depth", "singleBranch", "branch", "insecureIgnoreHostKey", "sshPrivateKeySecret", "usernameSecret", "passwordSecret", "disableSubmodules");
                return new(kind, "", $"git:{f.Text("repo")}@{f.OptionalText("revision")}");
            case "raw":
                return new(kind, "", f.Text("data"));
            case "azure":
                f.Ignore("accountKeySecret", "useSDKCreds");
                var endpoint = f.OptionalText("endpoint");
                var container = f.OptionalText("container");
                return new(kind, container is null ? "" : $"azure://{endpoint}/{container}", f.Text("blob"));
            default:
                f.Ignore("accessKeySecret", "secretKeySecret", "insecure", "region", "serviceAccountKeySecret", "useSDKCreds", "roleARN", "createBucketIfNotPresent", "encryptionOptions", "caSecret");
                _ = f.OptionalText("endpoint");
                var bucket = f.OptionalText("bucket");
                return new(kind, bucket is null ? "" : $"{kind}://{bucket}", f.Text("key"));
        }
    }
}

/// <summary>An artifact of a template's inputs or outputs, or an argument.</summary>
internal sealed record ArtifactSpec(
    string Name,
    string? Path,
    string? From,
    string? FromExpression,
    string? SubPath,
    bool Optional,
    bool Plain,
    string? GlobalName,
    ArtifactLocation? Location)
{
    public static ArtifactSpec Read(Fields f)
    {
        f.Ignore("mode", "recurseMode", "artifactGC", "deleted");
        var archive = f.Object("archive", a =>
        {
            var kind = a.Names.Single();
            a.Ignore(kind);
            return kind is "none" or "tar" or "zip" ? kind : throw new RefusedException($"{a.Path}: archive {kind}");
        });
        var spec = new ArtifactSpec(
            Check.Parameter(f.Text("name")),
            f.OptionalText("path"),
            f.OptionalText("from"),
            f.OptionalText("fromExpression"),
            f.OptionalText("subPath"),
            f.Flag("optional"),
            archive == "none",
            f.OptionalText("globalName"),
            ArtifactLocation.Read(f));
        return (spec.From is null ? 0 : 1) + (spec.FromExpression is null ? 0 : 1) + (spec.Location is null ? 0 : 1) > 1
            ? throw new RefusedException($"{f.Path}: from, fromExpression and a location exclude each other")
            : spec;
    }

    public static ArtifactSpec Read(JsonNode? node, string path) => Fields.Read(node, path, Read);
}

/// <summary>An artifact that exists, or would if its producer had written it.</summary>
public sealed record Artifact(ArtifactLocation Location, bool Plain);
