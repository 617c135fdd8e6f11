using System.Collections.Immutable;
using Kfc.Cli.Output;
using Kfc.Compiler;

namespace Kfc.Cli.Commands;

/// <summary>What the commands that read pipelines have in common.</summary>
internal sealed record CompileRequest
{
    public required string Input { get; init; }

    /// <summary>What was asked for by name; null when nothing was.</summary>
    public string? Target { get; init; }

    public string? Pipeline { get; init; }

    public ImmutableArray<string> Parameters { get; init; } = [];

    /// <summary>What was asked for; null when nothing was.</summary>
    public Layout? Layout { get; init; }

    public string? HelperImage { get; init; }

    public string? StoreImage { get; init; }

    public DiagnosticFormat Format { get; init; } = DiagnosticFormat.Text;

    public bool Notes { get; init; }

    /// <summary>Whether to say how each node is carried.</summary>
    public bool ExplainsLowering { get; init; }

    public bool StackTrace { get; init; }

    public bool FullPaths { get; init; }
}
