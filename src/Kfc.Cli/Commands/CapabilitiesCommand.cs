using Kfc.Cli.Output;
using Kfc.Compiler;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc capabilities</c>: what each engine does with each feature, as a Markdown table.</summary>
internal static class CapabilitiesCommand
{
    public static int Run(string? target, Terminal terminal)
    {
        var report = new Report();
        var backends = Target.Backends;
        if (target is not null)
            backends = Target.Parse(target, d => report.Add(d)) is { Backend: { } backend } ? [backend] : [];
        foreach (var backend in backends)
            Write(backend, terminal.Out);
        report.Write(terminal, DiagnosticFormat.Text, notes: false);
        return report.ExitCode;
    }

    private static void Write(IBackend backend, TextWriter output)
    {
        var versions = string.Join(", ", backend.Versions.Select(v => v == backend.DefaultVersion ? $"{v} (default)" : v));
        output.WriteLine($"# {backend.Engine}: {versions}");
        output.WriteLine();
        var rows = backend.Capabilities.Select(c => (c.Feature, Support: Word(c.Support), c.Note)).ToList();
        var feature = rows.Select(r => r.Feature.Length).Append("Feature".Length).Max();
        output.WriteLine($"| {"Feature".PadRight(feature)} | Support  | Note");
        output.WriteLine($"| {new string('-', feature)} | -------- | ----");
        foreach (var row in rows)
            output.WriteLine($"| {row.Feature.PadRight(feature)} | {row.Support.PadRight(8)} | {row.Note}".TrimEnd());
    }

    private static string Word(Support support) => support switch
    {
        Support.Native => "native",
        Support.Emulated => "emulated",
        _ => "refused",
    };
}
