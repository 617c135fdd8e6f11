using Kfc.Ir;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>
/// A first step that looks at parameters which somebody may have edited in the manifest. The kubelet rewrites arguments and
/// variables, but no scripts: so the texts stand in a script, whose interpreter reads it as data and evaluates nothing of it.
/// </summary>
internal static class ParameterGuard
{
    /// <summary>
    /// The kernel hands everything after the interpreter over as one argument, at most 127 bytes in older ones. The first line is
    /// this one itself.
    /// </summary>
    private const string Script = "#!/bin/awk NR>1&&/[$][$(]/{print\"kfc: a parameter holds $ before ( or $\";exit 1}";

    /// <summary>Whether any of the values reads a parameter that may hold dollars.</summary>
    public static bool IsNeeded(IEnumerable<Expression> values) =>
        values.SelectMany(Operands.Of).Any(o => o is ParameterExpression && Operands.IsFreeText(o.Type));

    /// <summary>The step for what a task was given; null when there is nothing to look at.</summary>
    public static Step? Of(ParamTable given, Emission emission)
    {
        var names = given.Params.Where(p => emission.FreeParameters.Contains(p.Value)).DistinctBy(p => p.Value, StringComparer.Ordinal).Select(p => Ref.Param(p.Name)).ToList();
        return names.Count == 0
            ? null
            : Step.Helper("guard", emission.Options.HelperImage) with { Script = $"{Script}\n{string.Join('\n', names)}\n" };
    }
}
