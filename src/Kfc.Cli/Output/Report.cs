using Kfc.Ir;

namespace Kfc.Cli.Output;

/// <summary>The diagnostics of one run of the tool, with the folder that each one's position is relative to.</summary>
internal sealed class Report
{
    private readonly List<(Diagnostic Diagnostic, string? Root)> _entries = [];

    private readonly HashSet<(Diagnostic Diagnostic, string? Root)> _known = [];

    /// <summary>Whether files are named by their full paths when the report is written.</summary>
    public bool FullPaths { get; init; }

    public bool HasErrors { get; private set; }

    public IReadOnlyList<(Diagnostic Diagnostic, string? Root)> Entries => _entries;

    /// <summary>The exit code that the diagnostics call for: mistakes in inputs weigh more than those in a pipeline.</summary>
    public int ExitCode
    {
        get
        {
            if (!HasErrors)
                return Cli.ExitCode.Success;
            var errors = _entries.Where(e => e.Diagnostic.Severity == Severity.Error).Select(e => e.Diagnostic.Code).ToList();
            if (errors.All(code => code == InputDiagnostics.Stale.Code || code == InputDiagnostics.MissingCommitted.Code))
                return Cli.ExitCode.Stale;
            return errors.Any(code => code.StartsWith("KFC6", StringComparison.Ordinal)) ? Cli.ExitCode.BadInput : Cli.ExitCode.PipelineErrors;
        }
    }

    public void Add(Diagnostic diagnostic, string? root = null)
    {
        if (!_known.Add((diagnostic, root)))
            return;
        _entries.Add((diagnostic, root));
        HasErrors |= diagnostic.Severity == Severity.Error;
    }

    public void AddRange(IEnumerable<Diagnostic> diagnostics, string? root = null)
    {
        foreach (var diagnostic in diagnostics)
            Add(diagnostic, root);
    }

    /// <summary>Writes everything in a format; notes appear as text only when asked for.</summary>
    public void Write(Terminal terminal, DiagnosticFormat format, bool notes)
    {
        var sources = new SourceLines();
        for (var i = 0; i < _entries.Count; i++)
        {
            var (diagnostic, root) = _entries[i];
            diagnostic = CallColumn.Locate(diagnostic, sources.Find(diagnostic.Location, root));
            if (FullPaths && diagnostic.Location.IsKnown)
                diagnostic = diagnostic with { Location = diagnostic.Location with { File = Path.GetFullPath(Path.Combine(root ?? "", diagnostic.Location.File)) } };
            _entries[i] = (diagnostic, root);
        }

        switch (format)
        {
            case DiagnosticFormat.Json:
                terminal.Error.Write(DiagnosticJson.Of(this));
                break;
            case DiagnosticFormat.Sarif:
                terminal.Error.Write(DiagnosticSarif.Of(this));
                break;
            default:
                var shown = _entries.Where(e => notes || e.Diagnostic.Severity != Severity.Info).ToList();
                if (shown.Count > 0)
                    DiagnosticText.Write(terminal, shown, sources);
                break;
        }
    }
}
