using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Tekton.Manifest;

/// <summary>A Task that pipelines refer to.</summary>
internal sealed record TaskObject(TaskSpec Spec, ImmutableArray<EnginePatch> Patches)
{
    /// <summary>The text of the specification: tasks with the same text share an object.</summary>
    public string Content => YamlText.Write([new("Task", "", WriteSpec)], "");

    public void Write(YamlWriter yaml, ObjectMeta metadata) => TektonObject.Write(yaml, "Task", metadata, WriteSpec);

    private void WriteSpec(YamlWriter yaml)
    {
        if (Patches.IsEmpty)
        {
            Spec.Write(yaml);
            return;
        }

        var tree = new YamlTree();
        Spec.Write(tree);
        foreach (var patch in Patches)
            tree.Apply(patch);
        tree.WriteTo(yaml);
    }
}
