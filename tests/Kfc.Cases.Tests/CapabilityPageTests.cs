using Kfc.Argo;
using Kfc.Compiler;
using Kfc.Tekton;

namespace Kfc.Cases.Tests;

/// <summary><c>docs/capabilities.md</c> is made from what the backends declare.</summary>
public class CapabilityPageTests
{
    [Fact]
    public void The_page_says_what_the_backends_declare() => Golden.Verify(
        Repository.PathOf("docs", "capabilities.md"),
        "# Capabilities\n\n"
        + "What each backend does with each feature: *native* (the engine has it), *emulated* (built from other things, with the same\n"
        + "meaning), or *refused* (a diagnostic says so; nothing is dropped silently). `kfc capabilities` prints the same table, and\n"
        + "this page is generated from it.\n"
        + Section(TektonBackend.Instance) + Section(ArgoBackend.Instance));

    private static string Section(IBackend backend) =>
        $"\n## {backend.Engine}\n\n"
        + $"Targets: {string.Join(", ", backend.Versions.Select(version => $"`{backend.Engine}@{version}`"))}; default `{backend.Engine}@{backend.DefaultVersion}`.\n\n"
        + "| Feature | Support | How |\n|---|---|---|\n"
        + string.Concat(backend.Capabilities.Select(c => $"| {Cell(c.Feature)} | {Word(c.Support)} | {Cell(c.Note)} |\n"));

    private static string Word(Support support) => support switch
    {
        Support.Native => "native",
        Support.Emulated => "emulated",
        _ => "refused",
    };

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
