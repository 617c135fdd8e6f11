using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>5: names of parameters and artifacts are unique in their list. Their form is part of the schema.</summary>
internal static class Names
{
    public static void Check(IEnumerable<MapNode> items, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(items))
            context.Report(ArgoArgumentDiagnostics.Duplicate, twice.PlaceOf("name"), twice.Text("name"));
    }

    /// <summary>A name for the whole workflow has the same form, unless it is a tag.</summary>
    public static void Global(MapNode output, RuleContext context)
    {
        if (output.Scalar("globalName") is { Text.Length: > 0 } name && !name.Text.Contains("{{", StringComparison.Ordinal)
            && !name.Text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
        {
            context.Report(ArgoArgumentDiagnostics.GlobalName, name, name.Text);
        }
    }
}
