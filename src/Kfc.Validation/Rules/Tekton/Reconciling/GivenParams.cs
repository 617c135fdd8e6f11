using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X1, X5: what is asked for is given, of the right type, with all keys of an object.</summary>
internal static class GivenParams
{
    /// <summary>Checks parameters that a run gives to what it runs.</summary>
    public static void Check(MapNode run, IReadOnlyList<ParamSpec> declared, RuleContext context)
    {
        var given = run.Maps("params").Select(ParamSpec.Given).DistinctBy(p => p.Name, StringComparer.Ordinal).ToDictionary(p => p.Name, StringComparer.Ordinal);
        foreach (var param in declared)
        {
            if (!given.TryGetValue(param.Name, out var value))
            {
                if (param.Default is null)
                    context.Report(TektonReferenceDiagnostics.MissingParam, run.PlaceOf("params"), param.Name);
                else if (ObjectValues.MissingKey(param, null) is { } key)
                    context.Report(TektonReferenceDiagnostics.MissingKey, run.PlaceOf("params"), param.Name, key);
            }
            else
            {
                Type(param, value, context);
            }
        }
    }

    private static void Type(ParamSpec param, ParamSpec value, RuleContext context)
    {
        if (param.Kind != value.Kind)
        {
            context.Report(TektonReferenceDiagnostics.ParamType, value.Node.PlaceOf("value"), param.Name, param.Kind.Word(), value.Kind.Word());
            return;
        }

        if (ObjectValues.MissingKey(param, value.Node["value"]) is { } key)
            context.Report(TektonReferenceDiagnostics.MissingKey, value.Node.PlaceOf("value"), param.Name, key);
    }
}
