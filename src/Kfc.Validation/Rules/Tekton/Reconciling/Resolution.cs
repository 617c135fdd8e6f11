using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>Says which references cannot be followed in the given files.</summary>
internal static class Resolution
{
    public static void Report(MapNode reference, string kind, RuleContext context)
    {
        var name = reference.Text("name");
        if (References.IsByName(reference) && reference.Text("kind") is var stated && (stated.Length == 0 || stated == kind) && !context.IsGiven(kind, name))
            context.Report(context.Options.StrictReferences ? ReferenceDiagnostics.Unresolved : ReferenceDiagnostics.Elsewhere, reference.PlaceOf("name"), kind, name);
    }
}
