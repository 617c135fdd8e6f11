using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>The texts of an embedded task's steps and sidecars that Tekton searches for results of other tasks; in all others they do not count.</summary>
internal static class ContainerTexts
{
    private static readonly string[] Fields = ["name", "image", "imagePullPolicy", "script", "workingDir", "command", "args"];

    public static IEnumerable<ScalarNode> Of(MapNode task) => task.Maps("steps").Concat(task.Maps("sidecars")).SelectMany(OfContainer);

    private static IEnumerable<ScalarNode> OfContainer(MapNode container) =>
        Fields.SelectMany(f => container[f].AllTexts()).Concat(container.Maps("env").SelectMany(e => e["value"].AllTexts().Concat(e["valueFrom"].AllTexts())));
}
