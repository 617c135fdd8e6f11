using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Structure;

/// <summary>Fields of pods that the engines hand on as they are, and Kubernetes refuses when the pod is made: KFC6290 and after.</summary>
internal static class PodDiagnostics
{
    public static readonly DiagnosticDescriptor PullPolicy =
        Error("KFC6290", "Unknown way to pull an image", "'imagePullPolicy' is '{0}'; it must be one of Always, IfNotPresent, Never.");

    public static readonly DiagnosticDescriptor Image = Error("KFC6291", "Malformed name of an image", "'{0}' is no name of an image: {1}.");

    public static readonly DiagnosticDescriptor Name =
        Error("KFC6292", "Name that no object of a pod can have", "'{0}' names '{1}', which no object can be called: {2}.");

    public static ImmutableArray<DiagnosticDescriptor> All => [PullPolicy, Image, Name];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
