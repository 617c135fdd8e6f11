using System.Collections.Immutable;
using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Argo.Manifest;

/// <summary>An object with the author's changes to it.</summary>
internal static class PatchedObject
{
    /// <summary>Writes the object; the changes that apply are made.</summary>
    public static void Write(YamlWriter yaml, Action<YamlWriter> fields, ImmutableArray<EnginePatch> patches)
    {
        if (patches.IsEmpty)
            fields(yaml);
        else
            Of(fields, patches, out _).WriteTo(yaml);
    }

    /// <summary>Why changes do not apply.</summary>
    public static ImmutableArray<string> Problems(Action<YamlWriter> fields, ImmutableArray<EnginePatch> patches)
    {
        if (patches.IsEmpty)
            return [];
        Of(fields, patches, out var problems);
        return problems;
    }

    private static YamlTree Of(Action<YamlWriter> fields, ImmutableArray<EnginePatch> patches, out ImmutableArray<string> problems)
    {
        var tree = new YamlTree();
        fields(tree);
        problems = [.. patches.Select(tree.Apply).OfType<string>()];
        return tree;
    }
}
