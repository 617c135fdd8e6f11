using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>An object of Tekton.</summary>
/// <param name="Root">The whole object.</param>
/// <param name="Spec">Its <c>spec</c>.</param>
internal sealed record TektonObject(MapNode Root, MapNode Spec)
{
    public string Kind => Root.Text("kind");

    public bool IsV1 => Root.Text("apiVersion") == "tekton.dev/v1";
}
