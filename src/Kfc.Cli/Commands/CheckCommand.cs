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
            var generation = new Generation(request, report) { Complete = (graph, asked) => CommittedOptions.Of(PathOf(graph.Name)).Complete(asked, request, graph) };
            foreach (var text in generation.Texts(target, allowSeveral: isFolder))
            {
                if (report.HasErrors && report.ExitCode != ExitCode.Stale)
                    break;
                var path = PathOf(text.Pipeline);
                Compare(text, path, WritingCommand.Of(CommittedOptions.Asked(isFolder ? request with { Pipeline = text.Pipeline } : request, text.Options), path), terminal, report);
            }

            string PathOf(string pipeline) => isFolder ? Path.Combine(committed, pipeline + target.Extension) : committed;
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
        report.Add(InputDiagnostics.Stale.At(
            SourcePosition.None,
            [
                $"Write it again with {command}, and review the difference.",
                .. CommittedOptions.Of(path).Untold.Except(now.Options.Parameters.Keys, StringComparer.Ordinal).Select(name => $"Give the value of '{name}' with --param: the file was made with one that its comment leaves out."),
            ],
            shown));
    }
}
