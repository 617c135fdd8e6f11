namespace Kfc.Cli.Tests;

/// <summary><c>kfc import</c> as somebody uses it the first time, and the second.</summary>
public sealed class ImportTests : IDisposable
{
    private const string Train = "name: Train\nimplementation: {container: {image: 'a:1', command: [a]}}\n";

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_folder_with_a_mix_gives_what_it_can_and_names_the_rest()
    {
        _workspace.Write("in/train.yaml", Train);
        _workspace.Write("in/empty.yaml", "");
        _workspace.Write("in/map.yaml", "apiVersion: v1\nkind: ConfigMap\n");
        _workspace.Write("in/notes.txt", "no component");
        File.WriteAllBytes(_workspace.PathOf("in/binary.yaml"), [0x6e, 0x1b, 0x5b, 0xff, 0xfe, 0x00]);
        var result = Workspace.Run("import", _workspace.PathOf("in"), "-o", _workspace.PathOf("out"));

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("in/empty.yaml(1,1): error KFC6100: ", result.Error, StringComparison.Ordinal);
        Assert.Contains("in/map.yaml(1,1): error KFC6103: v1 ConfigMap is not a component", result.Error, StringComparison.Ordinal);
        Assert.Contains("it is not UTF-8", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("notes.txt", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\e', result.Error);
        Assert.Equal(["Train.cs"], Directory.GetFiles(_workspace.PathOf("out")).Select(Path.GetFileName));
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_key()
    {
        var path = _workspace.Write("train.yaml", "\uFEFF" + Train);
        Assert.Contains("class Train :", Workspace.Run("import", path).Succeeded(), StringComparison.Ordinal);
    }

    /// <summary>What is checked in must not say where it lay on the computer that wrote it.</summary>
    [Theory]
    [InlineData("out/", "out/Train.cs", "../in/train.yaml")]
    [InlineData("out/Mine.cs", "out/Mine.cs", "../in/train.yaml")]
    [InlineData(null, null, "train.yaml")]
    public void A_full_path_is_written_relative_to_the_class(string? output, string? written, string shown)
    {
        var path = _workspace.Write("in/train.yaml", Train);
        Directory.CreateDirectory(_workspace.PathOf("out"));
        var text = Workspace.Run(output is null ? ["import", path] : ["import", path, "-o", _workspace.PathOf(output)]).Succeeded();
        text = written is null ? text : File.ReadAllText(_workspace.PathOf(written));
        Assert.Contains($" in {shown}. Import it again", text, StringComparison.Ordinal);
        Assert.DoesNotContain(_workspace.Folder, text, StringComparison.Ordinal);
    }

    /// <summary>A class whose component has another name now would go on compiling.</summary>
    [Fact]
    public void A_class_that_an_earlier_import_left_is_named()
    {
        var path = _workspace.Write("train.yaml", Train);
        var folder = _workspace.PathOf("out");
        Workspace.Run("import", path, "-o", folder).Succeeded();
        Workspace.Run("import", path, "-o", folder).Succeeded();
        _workspace.Write("out/Mine.cs", "// written by hand\n");

        _workspace.Write("train.yaml", Train.Replace("Train", "Fit", StringComparison.Ordinal));
        var again = Workspace.Run("import", path, "-o", folder);
        Assert.Equal(0, again.ExitCode);
        Assert.Contains("out/Train.cs(1,1): warning KFC6115: ", again.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Mine.cs", again.Error, StringComparison.Ordinal);

        // One that cannot be imported any more is told as that.
        _workspace.Write("train.yaml", "name: Fit\nimplementation: {container: {}}\n");
        Assert.DoesNotContain("KFC6115", Workspace.Run("import", path, "-o", folder).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class")]
    [InlineData("Acme.int")]
    [InlineData("a b")]
    public void A_namespace_that_is_none_is_refused(string space) =>
        Workspace.Run("import", _workspace.Write("train.yaml", Train), "--namespace", space).Failed(2, "KFC6200");

    [Fact]
    public void A_folder_without_component_files_is_said_to_have_none()
    {
        _workspace.Write("in/readme.md", "nothing");
        Assert.Contains("no component file (*.yaml, *.yml)", Workspace.Run("import", _workspace.PathOf("in")).Failed(2, "KFC6200"), StringComparison.Ordinal);
    }
}
