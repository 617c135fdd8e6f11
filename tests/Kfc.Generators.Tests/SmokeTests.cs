namespace Kfc.Generators.Tests;

public class SmokeTests
{
    [Fact]
    public void Project_builds() => Assert.NotNull(typeof(SmokeTests).Assembly);
}
