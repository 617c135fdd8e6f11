namespace Kfc.Cli.Output;

/// <summary>How diagnostics are written.</summary>
internal enum DiagnosticFormat
{
    /// <summary>For people: position, message, source line, ways out.</summary>
    Text,

    /// <summary>For programs: one document per run of the tool.</summary>
    Json,

    /// <summary>For code-scanning services: SARIF 2.1.0.</summary>
    Sarif,
}
