using Kfc.Validation;

namespace Kfc.Cli.Commands;

/// <summary>What <c>kfc validate</c> is asked to do.</summary>
internal sealed record ValidateRequest
{
    /// <summary>Files, folders, and <c>-</c> for the standard input.</summary>
    public required IReadOnlyList<string> Paths { get; init; }

    public required ValidationOptions Options { get; init; }

    public ManifestFormat Format { get; init; }

    /// <summary>Whether certain mends are made in the files.</summary>
    public bool Fix { get; init; }

    /// <summary>Whether notes are left out.</summary>
    public bool Quiet { get; init; }
}

/// <summary>How findings in manifests are written.</summary>
internal enum ManifestFormat
{
    /// <summary>For people: position, message, source line, summary.</summary>
    Text,

    /// <summary>For programs: one document.</summary>
    Json,

    /// <summary>For code-scanning services: SARIF 2.1.0.</summary>
    Sarif,

    /// <summary>For GitHub's runners: one workflow command a line.</summary>
    Github,
}
