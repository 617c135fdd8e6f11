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
internal sealed record WorkspaceUse(string Name, string Workspace) : IYamlObject
{
    public string? SubPath { get; init; }

    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.TextField("workspace", Workspace);
        yaml.TextField("subPath", SubPath);
        yaml.EndMap();
    }
}

/// <summary>The volume behind a workspace of a run: a new claim, or an existing one.</summary>
internal sealed record WorkspaceBinding(string Name, ClaimTemplate? NewClaim, string? ExistingClaim) : IYamlObject
{
    public void Write(YamlWriter yaml)
    {
        yaml.BeginMap();
        yaml.TextField("name", Name);
        yaml.ObjectField("volumeClaimTemplate", NewClaim);
        if (ExistingClaim is not null)
        {
            yaml.Key("persistentVolumeClaim");
            yaml.BeginMap();
            yaml.TextField("claimName", ExistingClaim);
            yaml.EndMap();
        }

        yaml.EndMap();
    }
}
