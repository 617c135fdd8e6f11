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

    [Theory]
    [InlineData("validte x.yaml", "error KFC6200: There is no command 'validte'. Did you mean 'validate'?\n", "kfc --help")]
    [InlineData("frobnicate", "error KFC6200: There is no command 'frobnicate'.\n", "kfc --help")]
    [InlineData("compile a.cs --targt argo", "error KFC6200: 'kfc compile' has no option '--targt'. Did you mean '--target'?\n", "kfc compile --help")]
    [InlineData("compile --targt argo a.cs", "error KFC6200: 'kfc compile' has no option '--targt'. Did you mean '--target'?\n", "kfc compile --help")]
    [InlineData("validate --targt=argo a.yaml", "error KFC6200: 'kfc validate' has no option '--targt=argo'. Did you mean '--target'?\n", "kfc validate --help")]
    [InlineData("validate a.yaml --targt argo@4.0", "error KFC6200: 'kfc validate' has no option '--targt'. Did you mean '--target'?\n", "kfc validate --help")]
    [InlineData("graph a.cs -t argo", "error KFC6200: 'kfc graph' has no option '-t'.\n", "kfc graph --help")]
    [InlineData("--versoin", "error KFC6200: 'kfc' has no option '--versoin'. Did you mean '--version'?\n", "kfc --help")]
    public void A_mistyped_word_is_the_only_error_with_what_may_be_meant(string line, string message, string help)
    {
        var error = Workspace.Run(line.Split(' ')).Failed(2, "KFC6200");
        Assert.StartsWith(message, error, StringComparison.Ordinal);
        Assert.Contains($"See {help}.", error, StringComparison.Ordinal);
        Assert.Equal(2, error.Split("error KFC").Length);
    }

    [Fact]
    public void Behind_two_dashes_an_input_may_look_like_an_option() =>
        Workspace.Run("compile", "--", "--targt.cs").Failed(2, "KFC6201");

    [Fact]
    public void Help_spells_values_as_they_are_typed()
    {
        var help = Workspace.Run("validate", "--help").Succeeded();
        Assert.DoesNotContain("Beta", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Run]", help, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_says_which_version_is_meant_without_one()
    {
        var help = string.Join(' ', Workspace.Run("compile", "--help").Succeeded().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(Commands.Target.Backends, b => Assert.Contains($"{b.Engine}@{b.DefaultVersion}", help, StringComparison.Ordinal));
    }

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
