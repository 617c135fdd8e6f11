using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules;

/// <summary>An object that one of the files defines.</summary>
internal sealed class GivenObject
{
    private readonly FileDocuments _documents;
    private readonly int _number;

    private GivenObject(FileDocuments documents, int number, ManifestDocument document)
    {
        (_documents, _number) = (documents, number);
        (Kind, Name, Namespace) = (document.Kind, document.Name, document.Namespace);
    }

    public string Kind { get; }

    public string Name { get; }

    public string Namespace { get; }

    public string File => _documents.File;

    /// <summary>What it is; null when its file has another content by now.</summary>
    public MapNode? Root => _documents.All(new(File)).ElementAtOrDefault(_number) is { Root: MapNode root } document && document.Kind == Kind && document.Name == Name ? root : null;

    /// <summary>The objects of a file that a name can mean.</summary>
    public static IEnumerable<GivenObject> Of(FileDocuments file, IReadOnlyList<ManifestDocument> documents) =>
        documents.Index().Where(d => d.Item.Name.Length > 0 && Engines.OfGroup(d.Item.ApiVersion) is not null).Select(d => new GivenObject(file, d.Index, d.Item));
}
