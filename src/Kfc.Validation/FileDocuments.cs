using Kfc.Ir;
using Kfc.Validation.Rules;
using Kfc.Validation.Yaml;

namespace Kfc.Validation;

/// <summary>The documents of a file. Those that there was no room to keep are read again for whoever asks, so that memory does not grow with the files.</summary>
internal sealed class FileDocuments
{
    private readonly Lock _reading = new();
    private readonly WeakReference<IReadOnlyList<ManifestDocument>> _recent;
    private readonly ManifestFile _file;
    private readonly IReadOnlyList<ManifestDocument>? _kept;

    private FileDocuments(ManifestFile file, IReadOnlyList<ManifestDocument> documents, bool isKept)
    {
        _file = file;
        _kept = isKept ? documents : null;
        _recent = new(documents);
        Objects = [.. GivenObject.Of(this, documents)];
    }

    public string File => _file.Name;

    /// <summary>What other files can refer to.</summary>
    public IReadOnlyList<GivenObject> Objects { get; }

    public static FileDocuments Read(ManifestFile file, ReadOnlyMemory<byte> content, Findings findings, KeptBytes kept) =>
        new(file, Parse(file, content, findings), file.IsOwn || kept.Take(content.Length));

    /// <summary>The bytes of a file; null, and a finding, when it cannot be read.</summary>
    public static ReadOnlyMemory<byte>? Content(ManifestFile file, Findings findings)
    {
        try
        {
            return file.Read();
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            findings.Add(ReadingDiagnostics.Gone, Place.Start, failure.Message);
            return null;
        }
    }

    /// <summary>The documents, with what is wrong in their text. All who hold them at the same time hold the same ones.</summary>
    public IReadOnlyList<ManifestDocument> All(Findings findings)
    {
        lock (_reading)
        {
            if ((_kept ?? (_recent.TryGetTarget(out var recent) ? recent : null)) is { } known)
                return known;
            if (Content(_file, findings) is not { } content)
                return [];
            var documents = Parse(_file, content, findings);
            _recent.SetTarget(documents);
            return documents;
        }
    }

    private static IReadOnlyList<ManifestDocument> Parse(ManifestFile file, ReadOnlyMemory<byte> content, Findings findings) =>
        [.. DocumentReader.Read(file, content, findings).SelectMany(Items)];

    /// <summary>The documents of a List, as <c>kubectl get</c> writes it; any other document alone.</summary>
    private static IEnumerable<ManifestDocument> Items(ManifestDocument document) =>
        document is { ApiVersion: "v1", Kind: "List", Root: MapNode root } && root["items"] is ListNode
            ? root.Items("items").Select(item => document with { Root = item })
            : [document];
}
