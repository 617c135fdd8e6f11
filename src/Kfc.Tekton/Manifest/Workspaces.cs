using Kfc.Compiler.Yaml;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>A workspace that a pipeline or task declares.</summary>
internal sealed record WorkspaceDeclaration(string Name) : IYamlObject
{
    /// <summary>Where all steps of a task see it; null for <c>/workspace/NAME</c>.</summary>
    public string? MountPath { get; init; }

    public bool ReadOnly { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("mountPath", MountPath);
        yaml.FlagField("readOnly", ReadOnly);
        yaml.EndMap();
    }
}

/// <summary>The workspace of the pipeline that a task's workspace is.</summary>
internal sealed record WorkspaceUse(string Name, string Workspace, string? SubPath = null) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("workspace", Workspace);
        yaml.TextField("subPath", SubPath);
        yaml.EndMap();
    }
}

/// <summary>The volume behind a workspace of a run: a new claim, or something that exists.</summary>
internal sealed record WorkspaceBinding(string Name, ClaimTemplate? NewClaim, string? ExistingClaim) : IYamlObject
{
    /// <summary>An empty folder for each task.</summary>
    public bool IsEmpty { get; init; }

    public string? Secret { get; init; }

    public string? ConfigMap { get; init; }

    /// <summary>How many volumes are named; Tekton wants one.</summary>
    public int Sources => (NewClaim is null ? 0 : 1) + (ExistingClaim is null ? 0 : 1) + (Secret is null ? 0 : 1) + (ConfigMap is null ? 0 : 1) + (IsEmpty ? 1 : 0);

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.ObjectField("volumeClaimTemplate", NewClaim);
        Source(yaml, "persistentVolumeClaim", "claimName", ExistingClaim);
        Source(yaml, "secret", "secretName", Secret);
        Source(yaml, "configMap", "name", ConfigMap);
        if (IsEmpty)
        {
            yaml.Key("emptyDir");
            yaml.BeginMap();
            yaml.EndMap();
        }

        yaml.EndMap();
    }

    private static void Source(YamlWriter yaml, string kind, string field, string? name)
    {
        if (name is null)
            return;
        yaml.Key(kind);
        yaml.BeginMap();
        yaml.TextField(field, name);
        yaml.EndMap();
    }
}
