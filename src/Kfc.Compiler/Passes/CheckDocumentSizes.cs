using System.Collections.Immutable;
using System.Globalization;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>Refuses objects that a cluster would refuse for their size, and names what makes them large.</summary>
internal static class CheckDocumentSizes
{
    private const long Warn = 1024 * 1024;
    private const long Refuse = 1536 * 1024;
    private const int Contributors = 5;

    /// <summary>A character of YAML is at most this many bytes of JSON, so a short file needs no measuring.</summary>
    private const int MostBytesPerCharacter = 6;

    public static ImmutableArray<Diagnostic> Run(ImmutableArray<ManifestDocument> documents, int length, SourcePosition location) =>
        length < Warn / MostBytesPerCharacter ? [] : [.. documents.Select(document => Check(document, location)).OfType<Diagnostic>()];

    private static Diagnostic? Check(ManifestDocument document, SourcePosition location)
    {
        var size = new JsonSize();
        document.Write(size);
        if (size.Total < Warn)
            return null;
        var descriptor = size.Total < Refuse ? LimitDiagnostics.ObjectIsLarge : LimitDiagnostics.ObjectTooLarge;
        return descriptor.At(location, document.Kind, document.Name, size.Total, Largest(size));
    }

    /// <summary>Tasks rather than the steps in them: the outermost level that has several named parts.</summary>
    private static string Largest(JsonSize size)
    {
        var level = size.Named.GroupBy(part => part.Depth).OrderBy(group => group.Key)
            .FirstOrDefault(group => group.Skip(1).Any());
        return level is null
            ? "none has a name"
            : string.Join(", ", level.OrderByDescending(part => part.Bytes).ThenBy(part => part.Name, StringComparer.Ordinal)
                .Take(Contributors).Select(part => string.Create(CultureInfo.InvariantCulture, $"'{part.Name}' {part.Bytes:N0}")));
    }
}
