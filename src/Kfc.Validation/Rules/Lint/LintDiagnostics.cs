using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Habits that admission passes and that bring trouble later: KFC6700 and after. On request; severities can be changed.</summary>
internal static class LintDiagnostics
{
    public static readonly DiagnosticDescriptor FloatingImage =
        Warning("KFC6700", "Image that changes", "The image '{0}' has no tag, or 'latest': what runs can change from run to run.");

    public static readonly DiagnosticDescriptor NoDigest = Note("KFC6701", "Image without a digest", "The image '{0}' is not pinned by a digest.");

    public static readonly DiagnosticDescriptor SplicedScript =
        Warning("KFC6702", "Value spliced into a script", "The script holds {0}: its text becomes part of the program. Hand it over by env.");

    public static readonly DiagnosticDescriptor LiteralSecret =
        Warning("KFC6703", "Secret written into a manifest", "'{0}' looks like a secret; take it from a Secret by valueFrom.");

    public static readonly DiagnosticDescriptor Privileged = Warning("KFC6704", "Container with special rights", "The container has {0}.");

    public static readonly DiagnosticDescriptor HostAccess = Warning("KFC6705", "Access to the node", "'{0}' opens the node to the pod.");

    public static readonly DiagnosticDescriptor NoTimeout = Note("KFC6706", "Run without a time limit", "The {0} states no limit of time.");

    public static readonly DiagnosticDescriptor DefaultAccount =
        Note("KFC6707", "Run with the default service account", "The {0} names no service account and runs with that of the namespace.");

    public static readonly DiagnosticDescriptor LargeResult =
        Note("KFC6708", "Result that may grow too large", "A whole file is written to a result; all results of a step together may have about 4 KiB.");

    public static readonly DiagnosticDescriptor LargeObject =
        Warning("KFC6709", "Object near the size that a cluster takes", "The object has about {0} KiB; a cluster takes 1.5 MiB, and runs are stored several times.");

    public static ImmutableArray<DiagnosticDescriptor> All =>
        [FloatingImage, NoDigest, SplicedScript, LiteralSecret, Privileged, HostAccess, NoTimeout, DefaultAccount, LargeResult, LargeObject];

    private static DiagnosticDescriptor Warning(string code, string title, string format) => new(code, Severity.Warning, title, format);

    private static DiagnosticDescriptor Note(string code, string title, string format) => new(code, Severity.Info, title, format);
}
