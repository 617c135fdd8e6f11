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

    /// <summary>A misspelt or emptied folder must not keep a build green.</summary>
    [Fact]
    public void A_folder_without_manifests_is_refused_by_name()
    {
        using var workspace = new Workspace();
        workspace.Write("empty/notes.txt", "no manifest");
        var folder = workspace.PathOf("empty");
        Assert.Contains($"There is no manifest (*.yaml, *.yml, *.json) in '{folder}' or below.", Workspace.Run("validate", folder).Failed(2, "KFC6200"), StringComparison.Ordinal);
        Assert.Equal(2, Workspace.Run("validate", workspace.Write("task.yaml", Valid), folder).ExitCode);
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
        foreach (var unknown in new[] { "airflow@1", "tekton@", "tekton@1.5", "tekton@1.16", "argo@4.2", "argo@3.6", "argo@four" })
            Assert.Contains("tekton@1.6 to tekton@1.15 and argo@3.7 to argo@4.1", Workspace.Run("validate", "--target", unknown, windows).Failed(2, "KFC6207"), StringComparison.Ordinal);
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

    [Fact]
    public void Stage_admission_answers_as_the_engine_does_when_a_document_is_submitted()
    {
        using var workspace = new Workspace();
        var path = workspace.Write("run.yaml", "apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: a}\nspec:\n  taskSpec: {params: [{name: p}], steps: [{image: \"a:1\"}]}\n");
        Assert.Contains("error KFC6460", Workspace.Run("validate", path).Output, StringComparison.Ordinal);
        Assert.Contains("warning KFC6460", Workspace.Run("validate", "--stage", "admission", path).Succeeded(), StringComparison.Ordinal);
        Assert.Equal(1, Workspace.Run("validate", "--stage", "run", path).ExitCode);
        using var json = System.Text.Json.JsonDocument.Parse(Workspace.Run("validate", "--stage", "admission", "--format", "json", path).Output);
        Assert.True(json.RootElement.GetProperty("accepted").GetBoolean());
        Assert.Equal("run", json.RootElement.GetProperty("diagnostics")[0].GetProperty("stage").GetString());
        Assert.Contains("Did you mean one of: admission, run?", Workspace.Run("validate", "--stage", "later", path).Failed(2, "KFC6200"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--enable", "param-enumm", "Did you mean 'param-enum'?")]
    [InlineData("--enable", "cel", "Did you mean 'cel-in-whenexpression'?")]
    [InlineData("--enable", "enable-api-fields", "'api-fields'")]
    [InlineData("--disable-inline-spec", "taskruns", "Did you mean 'taskrun'?")]
    public void Unknown_flags_are_refused(string option, string value, string message)
    {
        using var workspace = new Workspace();
        Assert.Contains(message, Workspace.Run("validate", option, value, workspace.Write("task.yaml", Valid)).Failed(2, "KFC6200"), StringComparison.Ordinal);
        Workspace.Run("validate", "--enable", "enable-kubernetes-sidecar,artifacts", "--disable-inline-spec", "taskrun", workspace.PathOf("task.yaml")).Succeeded();
    }

    [Theory]
    [InlineData("{\"validat\": {}}", "Did you mean 'validate'?")]
    [InlineData("[]", "must be an object")]
    [InlineData("{\"validate\": {\"severites\": {}}}", "Did you mean 'severities'?")]
    [InlineData("{\"validate\": {\"lint\": \"yes\"}}", "must be true or false, not \"yes\"")]
    [InlineData("{\"validate\": {\"severities\": {\"KFC9999\": \"off\"}}}", "'KFC9999' is no diagnostic")]
    [InlineData("{\"validate\": {\"severities\": {\"KFC6264\": \"off\"}}}", "stays an error")]
    [InlineData("{\"validate\": {\"severities\": {\"KFC6700\": 3}}}", "'3' is no severity")]
    public void Wrong_settings_are_refused(string settings, string message)
    {
        using var workspace = new Workspace();
        Assert.Contains(message, Workspace.Run("validate", "--config", workspace.Write("kfc.json", settings), workspace.Write("task.yaml", Valid)).Failed(2, "KFC6203"), StringComparison.Ordinal);
    }

    [Fact]
    public void Fix_goes_on_until_nothing_is_certain_any_more_and_keeps_marks_line_ends_and_quotes()
    {
        using var workspace = new Workspace();
        var path = workspace.Write("task.yaml", "\uFEFFapiVersion: tekton.dev/v1\r\nkind: Task\r\nmetdata: {nmae: build}\r\nspec:\r\n  stps: # imge\r\n  - {'nmae': main, \"imge\": a, args: [yes, 1]}\r\n");
        Assert.EndsWith("no problems\n", Workspace.Run("validate", "--fix", path).Succeeded(), StringComparison.Ordinal);
        var mended = Encoding.UTF8.GetString(File.ReadAllBytes(path));
        Assert.Equal("\uFEFFapiVersion: tekton.dev/v1\r\nkind: Task\r\nmetadata: {name: build}\r\nspec:\r\n  steps: # imge\r\n  - {'name': main, \"image\": a, args: [\"yes\", \"1\"]}\r\n", mended);
    }

    [Fact]
    public void Fix_leaves_a_file_that_it_would_break()
    {
        using var workspace = new Workspace();
        var text = Valid.Replace("name: main", "imgae: a", StringComparison.Ordinal).Replace("image:", "imag:", StringComparison.Ordinal);
        var path = workspace.Write("task.yaml", text);
        Assert.Equal(1, Workspace.Run("validate", "--fix", path).ExitCode);
        Assert.Equal(text, File.ReadAllText(path));
    }

    [Fact]
    public void A_folder_with_links_pipes_and_folders_named_like_manifests_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Links need rights.");
        using var workspace = new Workspace();
        workspace.Write("a/task.yaml", Valid.Replace("image:", "imagee:", StringComparison.Ordinal));
        workspace.Write("b/folder.yaml/task.yaml", Valid);
        File.CreateSymbolicLink(workspace.PathOf("b/link.yaml"), workspace.PathOf("a/task.yaml"));
        File.CreateSymbolicLink(workspace.PathOf("b/zero.yaml"), "/dev/zero");
        File.CreateSymbolicLink(workspace.PathOf("b/loop"), workspace.PathOf("b"));
        var result = Workspace.Run("validate", workspace.PathOf("b"));
        Assert.Equal(1, result.ExitCode);
        Assert.EndsWith("3 files, 2 documents checked: 2 errors, 0 warnings\n", result.Output, StringComparison.Ordinal);
        File.CreateSymbolicLink(workspace.PathOf("b/gone.yaml"), workspace.PathOf("nowhere.yaml"));
        var dangling = Workspace.Run("validate", workspace.PathOf("b"));
        Assert.Equal(2, dangling.ExitCode);
        Assert.Contains("gone.yaml' cannot be read", dangling.Error, StringComparison.Ordinal);
        Assert.Contains("KFC6240", Workspace.Run("validate", "/dev/zero").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_a_terminal_obeys_is_shown()
    {
        using var workspace = new Workspace();
        var result = Workspace.Run("validate", workspace.Write("task.yaml", Valid.Replace("{name: build}", "{name: \"\\e[31m\"} # \u009b31m", StringComparison.Ordinal)));
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("KFC6274", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain(result.Output, c => char.IsControl(c) && c != '\n');
        var utf16 = workspace.PathOf("wide.yaml");
        File.WriteAllText(utf16, Valid, Encoding.Unicode);
        Assert.Contains("it is UTF-16", Workspace.Run("validate", utf16).Output, StringComparison.Ordinal);
    }
}
