namespace Kfc.Cli.Tests;

public class SmokeTests
{
    [Fact]
    public void Project_builds() => Assert.NotNull(typeof(SmokeTests).Assembly);
}
