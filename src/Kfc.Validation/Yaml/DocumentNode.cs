namespace Kfc.Validation.Yaml;

/// <summary>A value of a document, with the place where it begins. Aliases are resolved: one node may stand in several places.</summary>
internal abstract class DocumentNode(Place place)
{
    public Place Place { get; } = place;

    /// <summary>How many nodes it holds, itself included, each alias written out.</summary>
    public long Weight { get; protected set; } = 1;

    /// <summary>How deep it is: 1 for a scalar.</summary>
    public int Height { get; protected set; } = 1;

    /// <summary>What it is, in the words of a message.</summary>
    public abstract string Kind { get; }

    protected void Hold(DocumentNode child)
    {
        Weight += child.Weight;
        Height = Math.Max(Height, child.Height + 1);
    }
}
