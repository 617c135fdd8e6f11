namespace Kfc.Compiler.Tests;

public class SmokeTests
{
    [Fact]
    public void Project_builds() => Assert.NotNull(typeof(Kfc.Ir.PipelineGraph).Assembly);
}
