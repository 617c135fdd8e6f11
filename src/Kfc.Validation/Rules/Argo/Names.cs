using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>5: names of parameters and artifacts are unique in their list and of one form.</summary>
internal static class Names
{
    /// <param name="items">What has names.</param>
    /// <param name="isFilledIn">Whether Argo puts inputs and values of the workflow into the names before it looks at them.</param>
    /// <param name="context">Where it is reported.</param>
    public static void Check(IEnumerable<MapNode> items, bool isFilledIn, RuleContext context)
    {
        foreach (var twice in Duplicates.Of(items))
            context.Report(ArgoArgumentDiagnostics.Duplicate, twice.PlaceOf("name"), twice.Text("name"));
        // The schema lets dots and braces pass in names of artifacts; Argo itself does not.
        foreach (var name in items.Select(i => i.Scalar("name")).OfType<ScalarNode>().Where(n => !IsName(isFilledIn ? Tag.Replace(n.Text, "x", IsKnown) : n.Text)))
            context.Report(StructureDiagnostics.Pattern, name, "name", name.Text, "^[-a-zA-Z0-9_]+$");
    }

    /// <summary>A name for the whole workflow has the same form, unless it is a tag.</summary>
    public static void Global(MapNode output, RuleContext context)
    {
        if (output.Scalar("globalName") is { Text.Length: > 0 } name && !name.Text.Contains("{{", StringComparison.Ordinal)
            && !IsName(name.Text))
        {
            context.Report(ArgoArgumentDiagnostics.GlobalName, name, name.Text);
        }
    }

    /// <summary>A container of a set is named as a step is, when values are put into its name.</summary>
    public static void Container(ScalarNode name, RuleContext context)
    {
        if (Tag.Replace(name.Text, "x", IsKnown) is { Length: > 0 } text && (text.Length > 128 || text[0] == '-' || !text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')))
            context.Report(StructureDiagnostics.Pattern, name, "name", name.Text, "^[a-zA-Z0-9][-a-zA-Z0-9]{0,127}$");
    }

    private static bool IsKnown(Tag tag) => tag.IsExpression || tag.Inside.StartsWith("inputs.parameters.", StringComparison.Ordinal) || tag.Inside.StartsWith("workflow.", StringComparison.Ordinal);

    private static bool IsName(string text) => text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
