using System.Collections.Immutable;
using Kfc.Argo;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton;

namespace Kfc.Cli.Commands;

/// <summary>What a pipeline is compiled to: an engine of some version, or the graph itself.</summary>
/// <param name="Backend">The engine's backend; null for the graph.</param>
/// <param name="Version">The engine's version; null for its default.</param>
internal sealed record Target(IBackend? Backend, string? Version)
{
    public const string Graph = "ir";

    public const string Default = "tekton";

    /// <summary>All backends, in the order in which they are listed.</summary>
    public static ImmutableArray<IBackend> Backends { get; } = [TektonBackend.Instance, ArgoBackend.Instance];

    /// <summary>Names that can be typed.</summary>
    public static IEnumerable<string> Names => [.. Backends.Select(b => b.Engine), .. Backends.SelectMany(b => b.Versions.Select(v => $"{b.Engine}@{v}")), Graph];

    /// <summary>What follows the pipeline's name in the name of a file.</summary>
    public string Extension => Backend is null ? ".ir.json" : ".yaml";

    /// <summary>Reads <c>engine</c>, <c>engine@version</c> or <c>ir</c>; null with a diagnostic when there is no such target.</summary>
    public static Target? Parse(string text, Action<Diagnostic> report)
    {
        if (text == Graph)
            return new(null, null);
        var (engine, version) = text.IndexOf('@', StringComparison.Ordinal) is var at and >= 0 ? (text[..at], text[(at + 1)..]) : (text, null);
        var backend = Backends.FirstOrDefault(b => b.Engine == engine);
        if (backend is not null && (version is null || backend.Versions.Contains(version, StringComparer.Ordinal)))
            return new(backend, version);
        report(InputDiagnostics.UnknownTarget.At(SourcePosition.None, text, string.Join(", ", Names), NearestName.Sentence(text, Names)));
        return null;
    }
}
