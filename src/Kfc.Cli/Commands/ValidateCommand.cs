using Kfc.Cli.Inputs;
using Kfc.Cli.Output;
using Kfc.Ir;
using Kfc.Validation;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc validate</c>: what the engines' admission would say to manifests, without a cluster.</summary>
internal static class ValidateCommand
{
    public static int Run(ValidateRequest request, Stream standardInput, Terminal terminal)
    {
        var refused = new Report();
        var files = ManifestInput.Read(request.Paths, standardInput, refused);
        var found = ManifestValidator.Validate(files, request.Options);
        // A field that is mended shows what is wrong inside it.
        while (request.Fix && ManifestMending.Apply(files, found, refused) is { } mended)
        {
            files = mended;
            found = ManifestValidator.Validate(files, request.Options);
        }

        refused.Write(terminal, DiagnosticFormat.Text, notes: false);
        var report = new Report();
        report.AddRange(found.Diagnostics.Where(d => !request.Quiet || d.Severity != Severity.Info));
        switch (request.Format)
        {
            case ManifestFormat.Json:
                terminal.Out.Write(ManifestJson.Of(found, report));
                break;
            case ManifestFormat.Sarif:
                terminal.Out.Write(DiagnosticSarif.Of(report));
                break;
            case ManifestFormat.Github:
                terminal.Out.Write(GithubAnnotations.Of(report));
                break;
            case ManifestFormat.Text when files.Count == 0 && refused.HasErrors:
                break;
            default:
                ManifestText.Write(terminal, found, report, files);
                break;
        }

        return refused.HasErrors ? ExitCode.BadInput : CodeOf(found);
    }

    /// <summary>Files that cannot be read weigh more than documents that are refused.</summary>
    private static int CodeOf(ValidationReport found)
    {
        if (found.IsAccepted)
            return ExitCode.Success;
        return found.Diagnostics.Any(d => d.Severity == Severity.Error && ManifestValidator.IsUnreadable(d)) ? ExitCode.BadInput : ExitCode.PipelineErrors;
    }
}
