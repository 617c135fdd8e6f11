using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// A document of Argo in a form that leaves out what was free to choose: names, order, defaults, and of several spellings all but one. Every
/// pass says why it does not change what the run does; what differs in the form differs in the run.
/// </summary>
internal static class NormalForm
{
    private static readonly ImmutableArray<Func<JsonObject, JsonObject>> Passes =
    [
        Notes.Apply,
        DependsInWords.Apply,
        StepsAsGraph.Apply,
        ChecksOfArguments.Apply,
        ExpandedCalls.Apply,
        ItemsAsTexts.Apply,
        WordsOfContainers.Apply,
        PathsOfPorts.Apply,
        VolumesAtMounts.Apply,
        WhenAsExpression.Apply,
        DurationsInSeconds.Apply,
        Defaults.Apply,
        DependsSpelt.Apply,
        FailFastOfOne.Apply,
        PlainGraphs.Apply,
        JoinedGraphs.Apply,
        PlainGraphs.Apply,
        DependsSpelt.Apply,
        ArtifactsByKey.Apply,
        Defaults.Apply,
        SortedSets.Apply,
        NumberedTasks.Apply,
        SaidOnce.Apply,
    ];

    /// <param name="yaml">All documents of the run.</param>
    /// <param name="template">A WorkflowTemplate and the template of it that is called, instead of a run.</param>
    public static string Of(string yaml, (string Document, string Template)? template = null) =>
        NormalText.Of(Passes.Aggregate(WholeRun.Read(yaml, template), (run, pass) => pass(run)));
}
