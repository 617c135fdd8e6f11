using System.Globalization;
using Kfc.Argo.Manifest;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// A choice among artifacts that may be missing. A graph fails whose output is picked from artifacts that are not there, while one that is
/// merely handed out may be left out. So each arm's is handed out, with the number of the arm, and a second graph picks, unless the value is
/// missing. It must be a graph, as arguments are picked from nothing.
/// </summary>
internal static class PickedArtifact
{
    private const string Arm = "arm";

    public static string Number(int arm) => (arm + 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>Adds the second graph.</summary>
    /// <param name="value">The value.</param>
    /// <param name="arms">What each arm makes, as read in the branch's graph.</param>
    /// <param name="taken">The number of the arm that is taken, as an expression.</param>
    /// <param name="branch">The branch's graph.</param>
    /// <param name="site">The call of the branch.</param>
    /// <returns>The second graph, which hands out the value.</returns>
    public static Group Add(Value value, IReadOnlyList<Ref> arms, string taken, Group branch, Site site)
    {
        var outer = site.Group;
        var pick = outer.Call($"{site.Name}-{value.Name}");
        var group = new Group(pick.Name, outer, pick);
        pick.Template = group.Finish;
        pick.After(site, Wait.Success);
        var number = branch.Give(Named("arm"), $"{value.Name}-arm", new ValueFrom { Expression = taken });
        pick.Parameters.Add(new(Arm) { Value = ExprText.Simple(Ref.Output(site, "parameters", number).RawTag!) });
        var arm = group.Take(Named("arm"), Arm, WireType.String);
        var made = arms.Select(Hand).ToList();
        var choice = string.Join(" : ", made.Select((artifact, i) => i == made.Count - 1 ? artifact.Raw : $"{IsTaken(i)} ? {artifact.Raw}"));
        group.Give(value, value.Name, name => new Artifact(name) { FromExpression = choice });
        return group;

        Value Named(string part) => value with { Name = $"{value.Name}-{part}" };

        Ref Hand(Ref artifact, int i)
        {
            var given = branch.Give(Named(Number(i)), $"{value.Name}-{Number(i)}", name => Values.Pass(name, artifact with { MayBeMissing = true }));
            var input = group.Take(Named(Number(i)), $"{value.Name}-{Number(i)}", LargeOutputs.File, optional: true);
            pick.Artifacts.Add(Values.Pass(input.Name, Ref.Output(site, "artifacts", given) with { MayBeMissing = true }));
            return input;
        }

        // Outputs of a graph see its artifacts and the states of its calls, but not its parameters.
        string IsTaken(int i)
        {
            var call = group.Call($"is-{Number(i)}");
            call.Template = TemplateTable.Nothing;
            call.Conditions.Add($"{arm.Code} == '{Number(i)}'");
            return $"tasks[{ExprText.Quote(call.Name)}].status == 'Succeeded'";
        }
    }
}
