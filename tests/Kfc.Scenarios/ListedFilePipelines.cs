namespace Kfc.Scenarios;

/// <summary>The path of an input that is a list of artifacts: of a loop known when compiling, and of one over a list of the run.</summary>
[Pipeline("listed-files")]
public sealed partial class ListedFiles : Pipeline
{
    protected override void Define()
    {
        var known = ForEach(["a", "b"], word => Run(new WriteData { Text = word }, new() { Name = "write" }));
        Run(new ReadListed { Parts = known.Collect(w => w.Data) }, new() { Name = "of-known" });
        var lists = Run(new MakeLists(), new() { Name = "make" });
        var found = ForEach(lists.Items, word => Run(new WriteData { Text = word }, new() { Name = "each" }));
        Run(new ReadListed { Parts = found.Collect(w => w.Data) }, new() { Name = "of-found" });
    }
}
