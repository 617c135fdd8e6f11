using Kfc.Cli.Output;
using Kfc.Ir;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc check</c>: compares committed files with what their source compiles to now.</summary>
internal static class CheckCommand
{
    public static int Run(CompileRequest request, string committed, Terminal terminal)
    {
        var report = new Report { FullPaths = request.FullPaths };
        if (Target.Parse(request.Target ?? CommittedTarget.Of(committed), d => report.Add(d)) is { } target)
        {
            var isFolder = Directory.Exists(committed);
            foreach (var text in new Generation(request, report).Texts(target, allowSeveral: isFolder))
            {
                if (report.HasErrors && report.ExitCode != ExitCode.Stale)
                    break;
                Compare(text, isFolder ? Path.Combine(committed, text.Pipeline + target.Extension) : committed, terminal, report);
            }
        }

        report.Write(terminal, request.Format, request.Notes);
        return report.ExitCode;
    }

    private static void Compare(GeneratedText now, string path, Terminal terminal, Report report)
    {
        var shown = path.Replace('\\', '/');
        if (!File.Exists(path))
        {
            report.Add(InputDiagnostics.MissingCommitted.At(SourcePosition.None, [$"Write it with kfc compile -o {shown}."], shown, now.Pipeline));
            return;
        }

        string old;
        try
        {
            old = File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            report.Add(InputDiagnostics.Unreadable.At(SourcePosition.None, shown, failure.Message));
            return;
        }

        if (old == now.Text)
            return;
        terminal.Out.Write(UnifiedDiff.Of(old, now.Text, $"{shown} (committed)", $"{shown} (from source)"));
        report.Add(InputDiagnostics.Stale.At(SourcePosition.None, [$"Write it again with kfc compile -o {shown}, and review the difference."], shown));
    }
}
