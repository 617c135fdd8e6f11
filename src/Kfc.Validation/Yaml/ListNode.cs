namespace Kfc.Validation.Yaml;

/// <summary>A list.</summary>
internal sealed class ListNode(Place place) : DocumentNode(place)
{
    private readonly List<DocumentNode> _items = [];

    public IReadOnlyList<DocumentNode> Items => _items;

    public override string Kind => "a list";

    public void Add(DocumentNode item)
    {
        _items.Add(item);
        Hold(item);
    }
}
