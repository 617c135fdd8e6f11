using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Cases.Tests;

public class LocalityTests
{
    [Fact]
    public void One_more_task_adds_its_block_and_changes_only_the_hash()
    {
        var (before, after) = WithOneMoreTask(Corpus.Graph("files"));
        var old = TektonOutput.Compile(before).Text!.Split('\n');
        var now = TektonOutput.Compile(after).Text!.Split('\n');

        var head = CommonPrefix(old, now);
        Assert.Contains("hash", old[head], StringComparison.Ordinal);

        var restOfOld = old[(head + 1)..];
        var restOfNow = now[(head + 1)..];
        var same = CommonPrefix(restOfOld, restOfNow);
        var added = restOfNow.Length - restOfOld.Length;
        Assert.True(added > 0);
        Assert.Equal(restOfOld[same..], restOfNow[(same + added)..]);
        Assert.Contains(restOfNow[same..(same + added)], line => line.Contains("one-more", StringComparison.Ordinal));
    }

    private static (PipelineGraph Before, PipelineGraph After) WithOneMoreTask(PipelineGraph graph)
    {
        var nodes = graph.Root.Nodes;
        var middle = nodes.OfType<TaskNode>().First(task => task.Component == "print-file");
        var more = middle with { Id = "one-more", DisplayName = "one-more" };
        return (graph, graph with { Root = new Region(nodes.Insert(nodes.IndexOf(middle) + 1, more)) });
    }

    private static int CommonPrefix(string[] left, string[] right)
    {
        var at = 0;
        while (at < left.Length && at < right.Length && left[at] == right[at])
            at++;
        return at;
    }
}
