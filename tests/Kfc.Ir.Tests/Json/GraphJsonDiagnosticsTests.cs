namespace Kfc.Ir.Tests;

public class GraphJsonDiagnosticsTests
{
    [Fact]
    public void Codes_are_unique_and_each_has_a_page()
    {
        var codes = GraphJsonDiagnostics.All.Select(d => d.Code).ToList();
        Assert.Equal(codes.Count, codes.Distinct(StringComparer.Ordinal).Count());
        Assert.All(GraphJsonDiagnostics.All, d =>
            Assert.StartsWith($"# {d.Code}: ", File.ReadAllText(Path.Combine(Repository.Root, d.HelpUri)), StringComparison.Ordinal));
    }
}
