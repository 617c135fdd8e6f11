namespace Kfc.Validation.Structure;

/// <summary>The engines whose manifests are known.</summary>
internal enum Engine
{
    Tekton,
    Argo,
}

/// <summary>Engines by the group of a kind.</summary>
internal static class Engines
{
    public static Engine? OfGroup(string apiVersion) => apiVersion.Split('/')[0] switch
    {
        "tekton.dev" => Engine.Tekton,
        "argoproj.io" => Engine.Argo,
        _ => null,
    };

    public static FieldTable Table(Engine engine) => engine == Engine.Tekton ? FieldTable.Tekton : FieldTable.Argo;
}
