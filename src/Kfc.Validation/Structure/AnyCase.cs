using Kfc.Validation.Yaml;

namespace Kfc.Validation.Structure;

/// <summary>
/// Capitals in names of fields. The API server compares them exactly and drops what its schemas lack; the parts of Tekton's objects for which it has
/// no schema are read by the webhook alone, which takes <c>mountpath</c> for <c>mountPath</c> and writes it so.
/// </summary>
internal sealed class AnyCase(FieldTable table)
{
    private static readonly string[] WithoutSchema = ["taskSpec", "pipelineSpec", "volumes", "affinity", "volumeClaimTemplate"];

    private int _within;

    /// <summary>Counts a part without a schema, until what is answered is disposed.</summary>
    public Part Enter(string field) => new(table == FieldTable.Tekton && WithoutSchema.Contains(field, StringComparer.Ordinal) ? this : null);

    /// <summary>Gives fields the names that they have for the webhook.</summary>
    public void Rename(MapNode map, FieldType type)
    {
        if (_within == 0)
            return;
        foreach (var entry in map.Entries.Where(e => !type.Fields.ContainsKey(e.Key)).ToList())
        {
            if (type.Fields.Keys.FirstOrDefault(k => k.Equals(entry.Key, StringComparison.OrdinalIgnoreCase)) is { } name && map.Find(name) is null)
                map.Rename(entry, name);
        }
    }

    /// <summary>A part of an object without a schema, or any other.</summary>
    public readonly ref struct Part
    {
        private readonly AnyCase? _owner;

        internal Part(AnyCase? owner)
        {
            _owner = owner;
            if (owner is not null)
                owner._within++;
        }

        public void Dispose()
        {
            if (_owner is not null)
                _owner._within--;
        }
    }
}
