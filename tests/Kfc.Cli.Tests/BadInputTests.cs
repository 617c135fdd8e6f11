using System.Diagnostics.CodeAnalysis;

namespace Kfc.Cli.Tests;

/// <summary>Whatever is wrong with an input: a clear message, an exit code, and nothing written.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void A_missing_file() => Workspace.Run("compile", _workspace.PathOf("nope.cs")).Failed(2, "KFC6201");

    [Fact]
    public void An_unknown_kind_of_file() => Workspace.Run("compile", _workspace.Write("a.yaml", "")).Failed(2, "KFC6202");

    [Fact]
    public void A_folder_without_sources() => Workspace.Run("compile", _workspace.Folder).Failed(2, "KFC6202");

    [Fact]
    public void A_folder_with_several_sources_names_them()
    {
        _workspace.Write("b.cs", "");
        _workspace.Write("a.cs", "");
        Assert.Contains("a.cs, b.cs", Workspace.Run("compile", _workspace.Folder).Failed(2, "KFC6202"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_unreadable_file()
    {
        var path = _workspace.Write("a.cs", "");
        using var hold = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Workspace.Run("compile", path).Failed(2, "KFC6203");
    }

    [Fact]
    public void A_source_without_a_pipeline() => Workspace.Run("compile", _workspace.Write("a.cs", "class A;")).Failed(2, "KFC6204");

    [Fact]
    public void Several_pipelines_without_a_choice()
    {
        var error = Workspace.Run("compile", _workspace.Write("a.cs", Sources.Two)).Failed(2, "KFC6205");
        Assert.Contains("alpha, beta", error, StringComparison.Ordinal);
        Assert.Contains("--pipeline", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_that_is_there_for_others_to_run()
    {
        var source = _workspace.Write("a.cs", Sources.Two);
        Assert.Contains("--pipeline", Workspace.Run("compile", source, "-o", _workspace.PathOf("out/")).Failed(1, "KFC2103"), StringComparison.Ordinal);
        Assert.DoesNotContain("--pipeline", Workspace.Run("compile", source, "--pipeline", "beta").Failed(1, "KFC2103"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pipeline_that_does_not_exist() =>
        Workspace.Run("compile", _workspace.Write("a.cs", Sources.Two), "--pipeline", "gamma").Failed(2, "KFC6206");

    [Theory]
    [InlineData("kubeflow")]
    [InlineData("tekton@0.1")]
    [InlineData("tekton@")]
    public void A_target_that_does_not_exist(string target) =>
        Workspace.Run("compile", _workspace.Write("a.cs", Sources.Greeting), "-t", target).Failed(2, "KFC6207");

    [Theory]
    [InlineData("name")]
    [InlineData("=value")]
    public void A_parameter_without_a_name_or_value(string parameter) =>
        Workspace.Run("compile", _workspace.Write("a.cs", Sources.Greeting), "--param", parameter).Failed(2, "KFC6208");

    [Fact]
    public void A_parameter_for_a_graph() =>
        Workspace.Run("compile", _workspace.Write("a.cs", Sources.Greeting), "-t", "ir", "--param", "name=x").Failed(2, "KFC6200");

    [Fact]
    public void An_output_that_cannot_be_written()
    {
        var source = _workspace.Write("a.cs", Sources.Greeting);
        Workspace.Run("compile", source, "-o", Path.Combine(source, "b.yaml")).Failed(2, "KFC6209");
        Assert.Equal(["a.cs"], _workspace.Files());
    }

    [Theory]
    [InlineData("#:package Newtonsoft.Json@13.0.3")]
    [InlineData("#:project ../other")]
    [InlineData("#:sdk Microsoft.NET.Sdk.Web")]
    [InlineData("#:property DefineConstants=X")]
    public void A_directive_that_needs_a_project(string directive)
    {
        var error = Workspace.Run("compile", _workspace.Write("a.cs", $"#!/usr/bin/env kfc\n{directive}\n{Sources.Greeting}")).Failed(2, "KFC6210");
        Assert.Contains("a.cs(2,1): ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not an assembly")]
    [InlineData("")]
    public void A_file_that_is_no_assembly(string content) =>
        Workspace.Run("compile", _workspace.Write("a.dll", content)).Failed(2, "KFC6212");

    [Fact]
    public void An_assembly_without_pipelines() => Workspace.Run("compile", typeof(Ir.PipelineGraph).Assembly.Location).Failed(2, "KFC6204");

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"irVersion\":\"99.0\"}")]
    [SuppressMessage("Usage", "xUnit1012", Justification = "texts only")]
    public void A_graph_that_is_no_graph(string content)
    {
        var result = Workspace.Run("compile", _workspace.Write("a.ir.json", content));
        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error KFC6", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void Sources_that_do_not_compile_show_the_compilers_errors_at_the_authors_lines()
    {
        var path = _workspace.Write("a.cs", Sources.Greeting.Replace("first.Echo", "first.Ecco", StringComparison.Ordinal));
        var result = Workspace.Run("compile", path, "-o", _workspace.PathOf("out.yaml"));
        var error = result.Failed(1, "CS1061");
        Assert.Contains($"{path}(23,36): error CS1061: ", error, StringComparison.Ordinal);
        Assert.Contains("   23 |         Run(new Say { Text = first.Ecco });\n      |                                    ^\n", error, StringComparison.Ordinal);
        Assert.Equal(["a.cs"], _workspace.Files());
    }

    [Fact]
    public void A_pipeline_that_throws_shows_message_and_line_but_no_stack()
    {
        var path = _workspace.Write("a.cs", Sources.Throws);
        var result = Workspace.Run("compile", path);
        Assert.Equal(1, result.ExitCode);
        Assert.Contains("no luck today", result.Error, StringComparison.Ordinal);
        Assert.Contains("a.cs(20,9): ", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", result.Error, StringComparison.Ordinal);
        Assert.Contains("--stack-trace", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_stack_of_a_pipeline_that_throws_is_shown_when_asked_for()
    {
        var error = Workspace.Run("compile", _workspace.Write("a.cs", Sources.Throws), "--stack-trace").Failed(1, "KFC1101");
        Assert.Contains("   at Throws.Define() in ", error, StringComparison.Ordinal);
        Assert.Contains("a.cs:line 20\n", error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_that_shows_while_tracing_has_the_column_of_its_call()
    {
        var path = _workspace.Write("a.cs", Sources.Greeting.Replace("Run(new Say { Text = first.Echo });", "var again = Run(first);", StringComparison.Ordinal));
        Assert.Contains("a.cs(23,21): error KFC1102: ", Workspace.Run("compile", path).Failed(1, "KFC1102"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_analyzers_find_in_a_single_file_is_reported()
    {
        var error = Workspace.Run("compile", _workspace.Write("a.cs", Sources.Greeting.Replace("partial class Greeting", "class Greeting", StringComparison.Ordinal)))
            .Failed(1, "KFC1001");
        Assert.Contains("a.cs(15,21): error KFC1001: ", error, StringComparison.Ordinal);

        var source = Sources.Greeting.Replace("var first =", "_ = DateTime.Now; var first =", StringComparison.Ordinal);
        var warned = Workspace.Run("compile", _workspace.Write("b.cs", source));
        Assert.Equal(0, warned.ExitCode);
        Assert.Contains("b.cs(22,", warned.Error, StringComparison.Ordinal);
        Assert.Contains("warning KFC1003: ", warned.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_that_the_build_makes_no_single_assembly_of()
    {
        _workspace.Write("Directory.Build.props", "<Project />");
        _workspace.Write("Directory.Build.targets", "<Project />");
        var project = _workspace.Write("p.csproj", "<Project><Target Name=\"Build\" /></Project>");
        Workspace.Run("compile", project).Failed(2, "KFC6211");
    }

    [Theory]
    [InlineData("nme=x")]
    [InlineData("times=many")]
    public void A_parameter_that_is_unknown_or_of_the_wrong_type(string parameter)
    {
        var result = Workspace.Run("compile", _workspace.Write("a.cs", Sources.Greeting), "--param", parameter);
        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("error KFC", result.Error, StringComparison.Ordinal);
        Assert.Equal("", result.Output);
    }

    [Fact]
    public void No_file_is_written_when_one_of_several_pipelines_has_errors()
    {
        var source = _workspace.Write("a.cs", Sources.Two.Replace("Run(new Say { Text = Word });", "throw new InvalidOperationException();", StringComparison.Ordinal));
        Assert.Equal(1, Workspace.Run("compile", source, "-o", _workspace.PathOf("out/")).ExitCode);
        Assert.Equal(["a.cs"], _workspace.Files());
    }
}
