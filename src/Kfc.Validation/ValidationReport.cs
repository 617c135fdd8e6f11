using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation;

/// <summary>What a check found.</summary>
/// <param name="Diagnostics">In order of files, then of lines.</param>
/// <param name="Files">Files looked at.</param>
/// <param name="Documents">Documents checked.</param>
/// <param name="PassedOver">Documents of other kinds.</param>
public sealed record ValidationReport(ImmutableArray<Diagnostic> Diagnostics, int Files, int Documents, int PassedOver)
{
    /// <summary>Changes that certainly mend some of what was found.</summary>
    public ImmutableArray<ManifestEdit> Edits { get; init; } = [];

    /// <summary>Whether nothing would be refused.</summary>
    public bool IsAccepted => !Diagnostics.Any(d => d.Severity == Severity.Error);
}
