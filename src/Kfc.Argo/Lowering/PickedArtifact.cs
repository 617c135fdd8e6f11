using System.Globalization;
using Kfc.Argo.Manifest;

namespace Kfc.Argo.Lowering;

/// <summary>
/// A choice among artifacts that may be missing. A graph fails whose output is picked from artifacts that are not there, while one that is
/// merely handed out may be left out. So each arm's is handed out, with the number of the arm, and who stands beside the graph picks.
/// </summary>
internal static class PickedArtifact
{
    public static string Number(int arm) => (arm + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>How the artifact is read beside the graph.</summary>
    /// <param name="value">The value.</param>
    /// <param name="arms">What each arm makes, as read in the graph.</param>
    /// <param name="taken">The number of the arm that is taken, as an expression.</param>
    /// <param name="group">The graph.</param>
    /// <param name="site">The graph's call.</param>
    public static Ref Of(Value value, IReadOnlyList<Ref> arms, string taken, Group group, Site site)
    {
        var arm = Ref.Output(site, "parameters", group.Give(value with { Name = $"{value.Name}-arm" }, $"{value.Name}-arm", new ValueFrom { Expression = taken }));
        var made = arms.Select((artifact, i) => Ref.Output(site, "artifacts", group.Give(
            value with { Name = $"{value.Name}-{Number(i)}" }, $"{value.Name}-{Number(i)}", name => Values.Pass(name, artifact with { MayBeMissing = true })))).ToList();
        var code = string.Join(" : ", made.Select((artifact, i) => i == made.Count - 1 ? artifact.Code : $"{arm.Code} == '{Number(i)}' ? {artifact.Code}"));
        return new(code, null) { Producer = site };
    }
}
