using Kfc.Cli.Graphs;
using Kfc.Cli.Output;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc graph</c>: a flowchart of a pipeline.</summary>
internal static class GraphCommand
{
    public static int Run(CompileRequest request, string? output, Terminal terminal)
    {
        var report = new Report { FullPaths = request.FullPaths };
        var charts = new Generation(request, report).Graphs(allowSeveral: false).Select(Mermaid.Of).ToList();
        if (!report.HasErrors && output is null)
            terminal.Out.Write(charts[0]);
        else if (!report.HasErrors && AtomicFile.WriteAll([(output!, charts[0])]) is { } failure)
            report.Add(failure);
        report.Write(terminal, request.Format, request.Notes);
        return report.ExitCode;
    }
}
