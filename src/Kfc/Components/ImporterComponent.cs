using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A component that takes an existing object as an artifact. It has one output, of an artifact kind.</summary>
public abstract class ImporterComponent : Component
{
    /// <summary>Where the object is.</summary>
    protected abstract Importer Importer { get; }

    internal override Implementation Describe(Call call)
    {
        var importer = Importer;
        return new ImporterImplementation
        {
            Uri = importer.Uri?.ToTemplate() ?? throw new TraceException(TraceDiagnostics.MissingValue, call, $"the address of {Ports.DisplayName}"),
            Revision = importer.Revision?.ToTemplate(),
            Access = importer.Access?.ToSettings(),
        };
    }
}

/// <summary>An existing object.</summary>
/// <param name="Uri">
/// Where it is: <c>s3://bucket/key</c>, <c>gs://bucket/key</c>, <c>azure://account/container/blob</c>, <c>https://…</c> or <c>git+https://…</c>.
/// </param>
public sealed record Importer(Arg Uri)
{
    /// <summary>For git: branch, tag or commit; null for the repository's default branch.</summary>
    public Arg? Revision { get; init; }

    /// <summary>How the store is reached; null for without credentials at its usual place.</summary>
    public StoreAccess? Access { get; init; }
}
