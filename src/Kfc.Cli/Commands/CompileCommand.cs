using Kfc.Cli.Output;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc compile</c>: manifests to the standard output, a file, or a folder with one file per pipeline.</summary>
internal static class CompileCommand
{
    public static int Run(CompileRequest request, string? output, Terminal terminal)
    {
        var report = new Report { FullPaths = request.FullPaths };
        if (Target.Parse(request.Target ?? Target.Default, d => report.Add(d)) is { } target)
        {
            var toFolder = output is not null && IsFolder(output);
            var texts = new Generation(request, report).Texts(target, allowSeveral: toFolder);
            if (!report.HasErrors && request.ExplainsLowering)
            {
                foreach (var text in texts)
                    LoweringText.Write(terminal.Error, text.Pipeline, text.Choices);
            }

            if (!report.HasErrors && output is null)
                terminal.Out.Write(texts[0].Text);
            else if (!report.HasErrors)
                Write([.. texts.Select(t => (toFolder ? Path.Combine(output!, t.Pipeline + target.Extension) : output!, t.Text))], report);
        }

        report.Write(terminal, request.Format, request.Notes);
        return report.ExitCode;
    }

    private static void Write(List<(string Path, string Text)> files, Report report)
    {
        if (AtomicFile.WriteAll(files) is { } failure)
            report.Add(failure);
    }

    private static bool IsFolder(string path) => path.EndsWith('/') || path.EndsWith(Path.DirectorySeparatorChar) || Directory.Exists(path);
}
