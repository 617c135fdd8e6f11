namespace Kfc.Runtime.Tests;

public sealed class ArtifactTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kfc-artifact-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Metrics_are_read_as_they_were_written()
    {
        var path = Path.Combine(_folder.FullName, "metrics.json");
        new OutputFile<Metrics>(path).WriteMetrics(("b", 0.1), ("a", 1e21));
        Assert.Equal([new("b", 0.1), new("a", 1e21)], new InputFile<Metrics>(path).ReadMetrics());
    }

    [Fact]
    public void A_folder_without_metadata_has_none() => Assert.Empty(new InputDirectory<Model>(_folder.FullName).ReadMetadata());

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("{\"a\": \"x\"}")]
    [InlineData("{\"a\": null}")]
    public void Files_that_hold_something_else(string text)
    {
        var path = Path.Combine(_folder.FullName, "metrics.json");
        File.WriteAllText(path, text);
        Assert.Throws<InvalidDataException>(() => new InputFile<Metrics>(path).ReadMetrics());
    }

    [Fact]
    public void A_number_that_is_none() => Assert.Throws<ArgumentException>(() => new OutputFile<Metrics>(Path.Combine(_folder.FullName, "m")).WriteMetrics(("a", double.NaN)));
}
