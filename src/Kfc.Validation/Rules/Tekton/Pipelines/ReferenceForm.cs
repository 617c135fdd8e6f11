using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P11, P12, P29: the form of a reference to a task, pipeline or step action: a name, or a resolver with parameters.</summary>
internal static class ReferenceForm
{
    public static void Check(MapNode reference, RuleContext context)
    {
        var (name, resolver, hasParams) = (reference.Text("name"), reference.Text("resolver"), reference.Has("params"));
        if (resolver.Length > 0 || hasParams)
            Remote(reference, name, resolver, hasParams, context);
        else if (name.Length == 0)
            context.Report(TektonPipelineDiagnostics.ReferenceWithoutName, reference);
        else if (IsAddress(name))
            context.Report(TektonPipelineDiagnostics.AddressAsName, reference.PlaceOf("name"), name);
        else if (KubernetesNames.ProblemOfQualified(name) is { } problem)
            context.Report(TektonPipelineDiagnostics.ReferenceName, reference["name"]!, name, problem);
    }

    private static void Remote(MapNode reference, string name, string resolver, bool hasParams, RuleContext context)
    {
        foreach (var field in new[] { "resolver", "params" }.Where(f => reference.Has(f) && !context.Allows(ApiFields.Beta)))
            context.Report(TektonRunDiagnostics.BetaField, reference.PlaceOf(field), field);
        if (hasParams && resolver.Length == 0)
            context.Report(TektonPipelineDiagnostics.ParamsWithoutResolver, reference.PlaceOf("params"));
        if (name.Length > 0 && (hasParams || !IsAddress(name)))
            context.Report(TektonPipelineDiagnostics.NameWithResolver, reference.PlaceOf("name"));
        else if (name.Length > 0 && !context.Has("concise-resolver-syntax"))
            context.Report(TektonPipelineDiagnostics.AddressAsName, reference.PlaceOf("name"), name);
        foreach (var twice in Duplicates.Of(reference.Maps("params"), "name", StringComparer.OrdinalIgnoreCase))
            context.Report(TektonPipelineDiagnostics.DuplicateParam, twice.PlaceOf("name"), twice.Text("name"));
    }

    private static bool IsAddress(string name)
    {
        var colon = name.IndexOf(":/", StringComparison.Ordinal);
        return colon > 0 && (char.IsAsciiLetterOrDigit(name[colon - 1]) || name[colon - 1] is '_' or '-');
    }
}
