using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Names, titles and descriptions of a run go, and so do our own annotations, which say what made the document. People read them, the
/// engine does not. What begins with <c>no-test</c> is for the script that tries out Argo's examples. All other labels and annotations stay.
/// </summary>
internal static class Notes
{
    private static readonly string[] Begin =
        ["kfc.dev/", "workflows.argoproj.io/title", "workflows.argoproj.io/description", "workflows.argoproj.io/no-test"];

    public static JsonObject Apply(JsonObject run)
    {
        var metadata = run.Map("metadata");
        var named = metadata.With("labels", Kept(metadata["labels"])).With("annotations", Kept(metadata["annotations"]));
        return run.With("metadata", named.Without("name", "generateName"));
    }

    private static JsonObject? Kept(JsonNode? notes)
    {
        var kept = (notes as JsonObject ?? []).Where(n => !Begin.Any(b => n.Key.StartsWith(b, StringComparison.Ordinal))).ToList();
        return kept.Count == 0 ? null : new(kept.Select(n => KeyValuePair.Create(n.Key, n.Value?.DeepClone())));
    }
}
