namespace Kfc.Tests;

/// <summary>The surface that authors see changes on purpose only. <c>KFC_UPDATE_GOLDENS=1</c> rewrites the snapshot.</summary>
public class PublicApiTests
{
    [Fact]
    public void The_public_surface_is_as_agreed()
    {
        var folder = Folder();
        var verified = Path.Combine(folder, "PublicApi.verified.txt");
        var actual = PublicApi.Of(typeof(Pipeline).Assembly);
        if (Environment.GetEnvironmentVariable("KFC_UPDATE_GOLDENS") == "1")
            File.WriteAllText(verified, actual);

        var expected = File.Exists(verified) ? File.ReadAllText(verified) : "";
        if (!string.Equals(expected, actual, StringComparison.Ordinal))
            File.WriteAllText(Path.Combine(folder, "PublicApi.received.txt"), actual);
        Assert.Equal(expected, actual);
    }

    /// <summary>The compiler maps the paths of sources, so the folder is found from the build output, which lies below the root.</summary>
    private static string Folder()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "Sdk.sln")))
            root = root.Parent ?? throw new DirectoryNotFoundException("The test runs outside of the repository.");
        return Path.Combine(root.FullName, "tests", "Kfc.Tests");
    }
}
