using Kfc.Cli.Output;

namespace Kfc.Cli.Tests;

public class CommandTests
{
    [Fact]
    public void Version_is_one_line() => Assert.Matches(@"^\d+\.\d+\.\d+\n$", Workspace.Run("--version").Succeeded());

    [Fact]
    public void Help_lists_the_commands_and_exit_codes()
    {
        var help = Workspace.Run("--help").Succeeded();
        foreach (var word in new[] { "compile", "check", "graph", "validate", "explain", "capabilities", "completion", "Exit codes" })
            Assert.Contains(word, help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compile")]
    [InlineData("compile a.cs --format xml")]
    [InlineData("compile a.cs --layout heap")]
    [InlineData("compile a.cs b.cs")]
    [InlineData("conpile a.cs")]
    [InlineData("completion tcsh")]
    public void A_wrong_command_line_is_refused_with_a_hint(string line) =>
        Assert.Contains("--help", Workspace.Run(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Failed(2, "KFC6200"), StringComparison.Ordinal);

    [Fact]
    public void Explain_prints_the_page_of_every_code_of_the_tool()
    {
        foreach (var descriptor in InputDiagnostics.All)
            Assert.StartsWith($"# {descriptor.Code}: {descriptor.Title}\n", Workspace.Run("explain", descriptor.Code).Succeeded(), StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_takes_small_letters() => Assert.StartsWith("# KFC6200", Workspace.Run("explain", "kfc6200").Succeeded(), StringComparison.Ordinal);

    [Fact]
    public void Explain_takes_the_digits_alone() => Assert.StartsWith("# KFC6200", Workspace.Run("explain", "6200").Succeeded(), StringComparison.Ordinal);

    [Fact]
    public void No_command_at_all_shows_the_help() => Assert.Contains("kfc compile", Workspace.Run().Succeeded(), StringComparison.Ordinal);

    [Theory]
    [InlineData("KFC9999")]
    [InlineData("CS0103")]
    [InlineData("../../KFC6200")]
    public void Explain_refuses_unknown_codes(string code) => Assert.True(Workspace.Run("explain", code).Failed(2, "KFC6215").Length < 400);

    [Fact]
    public void Every_page_has_the_code_as_its_title() => Assert.All(
        DiagnosticPages.Codes,
        code => Assert.StartsWith($"# {code}: ", DiagnosticPages.Find(code), StringComparison.Ordinal));

    [Fact]
    public void Capabilities_lists_every_feature_of_an_engine()
    {
        var table = Workspace.Run("capabilities", "-t", "tekton").Succeeded();
        Assert.StartsWith("# tekton: ", table, StringComparison.Ordinal);
        Assert.All(Tekton.TektonBackend.Instance.Capabilities, c => Assert.Contains($"| {c.Feature}", table, StringComparison.Ordinal));
    }

    [Fact]
    public void Capabilities_refuses_an_unknown_engine() => Workspace.Run("capabilities", "-t", "airflow").Failed(2, "KFC6207");

    [Theory]
    [InlineData("bash", "complete ")]
    [InlineData("zsh", "compdef ")]
    [InlineData("fish", "complete -c kfc")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_prints_a_script(string shell, string sign) =>
        Assert.Contains(sign, Workspace.Run("completion", shell).Succeeded(), StringComparison.Ordinal);

    [Fact]
    public void The_suggest_directive_completes_commands_and_targets()
    {
        Assert.Equal("compile\ncompletion\n", Workspace.Run("[suggest:8]", "kfc comp").Succeeded());
        Assert.Contains("tekton\n", Workspace.Run("[suggest:20]", "kfc compile a.cs -t ").Succeeded(), StringComparison.Ordinal);
    }
}
