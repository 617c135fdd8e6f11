using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tekton;

/// <summary>What cannot be carried where a failure must not end the run at once: scopes with exit handlers, and tasks that run after a failure.</summary>
public static class TektonScopeDiagnostics
{
    /// <summary>A node whose failure cannot be told from its being skipped.</summary>
    public static readonly DiagnosticDescriptor Uncontainable = new("KFC3021", Severity.Error, "Something whose failure Tekton cannot hold back",
        "{0} needs to go on when '{1}' fails, but that is {2}, where Tekton cannot tell a failure from what was skipped; {3}");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } = [Uncontainable];
}
