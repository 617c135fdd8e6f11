namespace Kfc.Generators;

/// <summary>All records, enums and lists of an assembly that travel, each once, in ordinal order.</summary>
internal sealed record TravellingTypes(EquatableArray<WireModel> Types, EquatableArray<string> Lists)
{
    public static TravellingTypes Of(IEnumerable<StepWithTypes> steps)
    {
        var types = new SortedDictionary<string, WireModel>(StringComparer.Ordinal);
        var lists = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var step in steps)
        {
            foreach (var type in step.Types.Where(type => type.Accessibility.Length > 0))
                types[type.FullName] = type;
            lists.UnionWith(step.Lists);
        }

        return new(new(types.Values), new(lists));
    }
}
