using System.Text;

namespace Kfc.Cli.Tests;

public class ValidateTests
{
    private const string Valid = """
        apiVersion: tekton.dev/v1
        kind: Task
        metadata: {name: build}
        spec:
          steps:
          - name: main
            image: busybox:1.37

        """;

    [Fact]
    public void A_valid_file_is_accepted_with_a_summary()
    {
        using var workspace = new Workspace();
        Assert.Equal("1 file, 1 document checked: no problems\n", Workspace.Run("validate", workspace.Write("task.yaml", Valid)).Succeeded());
    }

    [Fact]
    public void A_misspelt_field_is_shown_with_its_line_a_caret_and_a_suggestion()
    {
        using var workspace = new Workspace();
        var path = workspace.Write("task.yaml", Valid.Replace("image:", "imagee:", StringComparison.Ordinal));
        var result = Workspace.Run("validate", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Equal("", result.Error);
        Assert.Contains("task.yaml(7,5): error KFC6264: There is no field 'imagee' here. Did you mean 'image'?\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("    7 |     imagee: busybox:1.37\n      |     ^\n", result.Output, StringComparison.Ordinal);
        Assert.Contains("1 file, 1 document checked: ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_is_searched_and_other_kinds_are_noted()
    {
        using var workspace = new Workspace();
        workspace.Write("a/task.yaml", Valid);
        workspace.Write("b/other.yml", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: c}\n");
        workspace.Write("b/notes.txt", "no manifest");
        var output = Workspace.Run("validate", workspace.Folder).Succeeded();
        Assert.Contains("info KFC6263: ConfigMap 'c'", output, StringComparison.Ordinal);
        Assert.EndsWith("2 files, 1 document checked, 1 of other kinds passed over: no problems\n", output, StringComparison.Ordinal);
        Assert.DoesNotContain("KFC6263", Workspace.Run("validate", "-q", workspace.Folder).Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_standard_input_is_read_and_quoted()
    {
        var output = new StringWriter { NewLine = "\n" };
        var terminal = new Terminal(output, TextWriter.Null, Colors: false)
        {
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(Valid.Replace("busybox:1.37", "[1]", StringComparison.Ordinal))),
        };
        Assert.Equal(1, KfcTool.Run(["validate", "-"], terminal));
        Assert.Contains("<stdin>(7,12): error KFC6265", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("    7 |     image: [1]\n", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_file_weighs_more_than_a_refused_document()
    {
        using var workspace = new Workspace();
        Assert.Equal(2, Workspace.Run("validate", workspace.Write("bad.yaml", "a: [")).ExitCode);
        var result = Workspace.Run("validate", workspace.PathOf("missing.yaml"));
        Assert.Contains("KFC6201", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Options_say_what_the_cluster_is_like()
    {
        using var workspace = new Workspace();
        var windows = workspace.Write("task.yaml", Valid + "    script: '#!win powershell'\n");
        Assert.Contains("KFC6322", Workspace.Run("validate", windows).Output, StringComparison.Ordinal);
        Workspace.Run("validate", "--api-fields", "alpha", windows).Succeeded();
        Workspace.Run("validate", "--target", "tekton@1.9", "--target", "argo@4.0", workspace.Write("valid.yaml", Valid)).Succeeded();
        Workspace.Run("validate", "--target", "airflow@1", windows).Failed(2, "KFC6207");
    }

    [Fact]
    public void Json_has_counts_and_positions()
    {
        using var workspace = new Workspace();
        var result = Workspace.Run("validate", "--format", "json", workspace.Write("task.yaml", Valid.Replace("image:", "imagee:", StringComparison.Ordinal)));
        using var document = System.Text.Json.JsonDocument.Parse(result.Output);
        Assert.Equal(1, document.RootElement.GetProperty("documents").GetInt32());
        Assert.False(document.RootElement.GetProperty("accepted").GetBoolean());
        Assert.Equal(7, document.RootElement.GetProperty("diagnostics")[1].GetProperty("line").GetInt32());
    }

    [Fact]
    public void Fix_mends_what_is_certain_and_leaves_the_rest()
    {
        using var workspace = new Workspace();
        var path = workspace.Write("task.yaml", Valid + "    comand: [sh]\n    args: [-c, yes, 010]\n    colour: red\n");
        var result = Workspace.Run("validate", "--fix", path);
        Assert.Equal(Valid + "    command: [sh]\n    args: [-c, \"yes\", \"010\"]\n    colour: red\n", File.ReadAllText(path));
        Assert.Contains("1 error, 0 warnings", result.Output, StringComparison.Ordinal);
        Assert.Contains("'colour'", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Settings_change_severities_and_comments_change_them_for_a_line()
    {
        using var workspace = new Workspace();
        var path = workspace.Write("task.yaml", Valid.Replace("busybox:1.37", "busybox", StringComparison.Ordinal));
        Workspace.Run("validate", path).Succeeded();
        Assert.Contains("warning KFC6700", Workspace.Run("validate", "--lint", path).Succeeded(), StringComparison.Ordinal);
        var settings = workspace.Write("kfc.json", """{"validate": {"lint": true, "severities": {"KFC6700": "error"}}}""");
        Assert.Equal(1, Workspace.Run("validate", "--config", settings, path).ExitCode);
        workspace.Write("task.yaml", Valid.Replace("busybox:1.37", "busybox # kfc: KFC6700=off", StringComparison.Ordinal));
        Workspace.Run("validate", "--config", settings, path).Succeeded();
        Workspace.Run("validate", "--config", workspace.Write("bad.json", """{"validate": {"severities": {"KFC6700": "loud"}}}"""), path).Failed(2, "KFC6203");
    }

    [Fact]
    public void Github_annotations_are_escaped()
    {
        using var workspace = new Workspace();
        var result = Workspace.Run("validate", "--format", "github", workspace.Write("a,b.yaml", Valid.Replace("image:", "\"im%\":", StringComparison.Ordinal)));
        Assert.Contains("a%2Cb.yaml,line=7,col=5,title=KFC6264::There is no field 'im%25' here.", result.Output, StringComparison.Ordinal);
        Assert.StartsWith("::error file=", result.Output, StringComparison.Ordinal);
    }
}
