using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>What rules know besides their subject, and where they report.</summary>
internal sealed class RuleContext(Findings findings, ValidationOptions options, ManifestIndex index)
{
    private Dictionary<(string Namespace, string Kind, string Name), MapNode?> _referenced = [];

    public ValidationOptions Options { get; } = options;

    /// <summary>Namespace of the document that is checked, or empty.</summary>
    public string Namespace { get; set; } = "";

    /// <summary>The object that a name means in this document; null when it is not known which one that is.</summary>
    public MapNode? Referenced(string kind, string name)
    {
        var key = (Namespace, kind, name);
        if (!_referenced.TryGetValue(key, out var found))
            _referenced.Add(key, found = index.Find(findings.File, Namespace, kind, name));
        return found;
    }

    /// <summary>Whether any given file defines the object.</summary>
    public bool IsGiven(string kind, string name) => index.Has(Namespace, kind, name);

    /// <summary>Whether fields of this stability are admitted.</summary>
    public bool Allows(ApiFields level) => Options.ApiFields >= level;

    /// <summary>Whether a feature flag is on. Each has a value of its own since 0.54; <c>enable-api-fields: alpha</c> switches none on.</summary>
    public bool Has(string feature) => Options.Features.Contains(feature);

    /// <summary>The same knowledge, with a place of its own for what is found.</summary>
    public (RuleContext Context, Findings Findings) Aside()
    {
        var aside = findings.Aside();
        return (new(aside, Options, index) { Namespace = Namespace, _referenced = _referenced }, aside);
    }

    /// <summary>Whether nothing more is noted.</summary>
    public bool IsFull => findings.IsFull;

    public void Report(DiagnosticDescriptor descriptor, DocumentNode node, params ReadOnlySpan<object?> arguments) =>
        findings.Add(descriptor, node.Place, arguments);

    /// <summary>Reports a part of a text, where that stands.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, ScalarNode text, int index, params ReadOnlySpan<object?> arguments) =>
        findings.AddAt(descriptor, text, index, arguments);

    /// <summary>Reports a part of a text, where that first stands.</summary>
    public void ReportAt(DiagnosticDescriptor descriptor, ScalarNode text, string part, params ReadOnlySpan<object?> arguments)
    {
        if (!IsFull)
            findings.AddAt(descriptor, text, text.Indentation == 0 ? 0 : text.Text.IndexOf(part, StringComparison.Ordinal), arguments);
    }

    public void Report(DiagnosticDescriptor descriptor, Place place, params ReadOnlySpan<object?> arguments) => findings.Add(descriptor, place, arguments);
}
