using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>Handlers that run when something has ended, however it ended.</summary>
internal static class ExitGroups
{
    /// <summary>The handler of the whole run; null when there is none.</summary>
    public static Group? OfRun(Region root, Group main, Emission emission, Regions regions) =>
        Of(root, main, null, ExprText.Simple("workflow.status"), emission, regions);

    /// <summary>The handler of a region; all its exit nodes are one graph.</summary>
    /// <param name="region">The region.</param>
    /// <param name="outer">Where the region is called.</param>
    /// <param name="call">The call of the region; null for the whole run.</param>
    /// <param name="status">How the region ended, as a field.</param>
    /// <param name="emission">The emission.</param>
    /// <param name="regions">Writes the bodies.</param>
    public static Group? Of(Region region, Group outer, Site? call, string status, Emission emission, Regions regions)
    {
        var exits = region.Nodes.OfType<ExitNode>().ToList();
        if (exits.Count == 0)
            return null;
        var site = new Site("exit", outer, call);
        var group = new Group(call is null ? "on-exit" : $"{call.Name}-on-exit", outer, site) { ExitId = exits[0].Id };
        var value = new Value(ValueKind.Status, exits[0].Id);
        emission.Values.Add(value, new(group, Read, WireType.Bool) { Name = _ => "status", Shown = _ => "status" });
        var failures = new Value(ValueKind.Failures, exits[0].Id);
        emission.Values.Add(failures, new(group, ReadFailures, WireType.String) { Name = _ => "failures", Shown = _ => "failures" });
        foreach (var exit in exits)
            regions.AddBody(exit.Body, group);
        return group;

        Ref Read() => Take(value, "status", status);

        // Braces in a message must not stop the handler.
        Ref ReadFailures()
        {
            if (call is not null)
                emission.Report(ArgoDiagnostics.FailuresOfPart.At(exits[0].Source, exits[0].Id));
            return Take(failures, "failures", ExprText.Tag("replace(workflow.failures, '{' + '{', '{ {')"));
        }

        // Values of the author's may be called the same.
        Ref Take(Value asked, string wanted, string field)
        {
            var input = group.Take(asked, wanted, WireType.String);
            site.Parameters.Add(new(input.Name) { Value = field });
            return input;
        }
    }
}
