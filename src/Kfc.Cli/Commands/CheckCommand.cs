using Kfc.Cli.Output;
using Kfc.Ir;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc check</c>: compares committed files with what their source compiles to now.</summary>
internal static class CheckCommand
{
    public static int Run(CompileRequest request, string committed, Terminal terminal)
    {
        var report = new Report { FullPaths = request.FullPaths };
        request = Completed(request, CommittedForm.Of(committed));
        if (Target.Parse(request.Target!, d => report.Add(d)) is { } target)
        {
            var isFolder = Directory.Exists(committed);
            foreach (var text in new Generation(request, report).Texts(target, allowSeveral: isFolder))
            {
                if (report.HasErrors && report.ExitCode != ExitCode.Stale)
                    break;
                var path = isFolder ? Path.Combine(committed, text.Pipeline + target.Extension) : committed;
                Compare(text, path, WritingCommand.Of(isFolder ? request with { Pipeline = text.Pipeline } : request, path), terminal, report);
            }
        }

        report.Write(terminal, request.Format, request.Notes);
        return report.ExitCode;
    }

    /// <summary>What was not asked for is as the committed file has it; a file for another engine says nothing about the layout.</summary>
    private static CompileRequest Completed(CompileRequest request, CommittedForm committed)
    {
        var target = request.Target ?? committed.Target;
        return request with { Target = target, Layout = request.Layout ?? (target.Split('@')[0] == committed.Target ? committed.Layout : null) };
    }

    private static void Compare(GeneratedText now, string path, string command, Terminal terminal, Report report)
    {
        var shown = path.Replace('\\', '/');
        if (!File.Exists(path))
        {
            report.Add(InputDiagnostics.MissingCommitted.At(SourcePosition.None, [$"Write it with {command}."], shown, now.Pipeline));
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
        report.Add(InputDiagnostics.Stale.At(SourcePosition.None, [$"Write it again with {command}, and review the difference."], shown));
    }
}
