using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kfc.FakeContainers;

/// <summary>Reads an object field by field; what nobody asked for by the end is an unknown field and refused.</summary>
public sealed class Fields
{
    private readonly JsonObject _object;
    private readonly HashSet<string> _unread;

    public Fields(JsonNode? node, string path)
    {
        _object = node as JsonObject ?? throw new RefusedException($"{path}: an object is expected");
        _unread = new(_object.Select(p => p.Key), StringComparer.Ordinal);
        Path = path;
    }

    public string Path { get; }

    public IEnumerable<string> Names => _object.Select(p => p.Key);

    public bool Has(string name) => _object.ContainsKey(name);

    public JsonNode? Raw(string name)
    {
        _unread.Remove(name);
        return _object[name];
    }

    /// <summary>Fields that exist in Tekton and change nothing here.</summary>
    public void Ignore(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            _unread.Remove(name);
        }
    }

    public string Text(string name) => OptionalText(name) ?? throw new RefusedException($"{Path}.{name} is missing");

    public string? OptionalText(string name) => Raw(name) switch
    {
        null => Has(name) ? throw new RefusedException($"{Path}.{name} is null") : null,
        JsonValue v when v.GetValueKind() == JsonValueKind.String => v.GetValue<string>(),
        var other => throw new RefusedException($"{Path}.{name}: {other.ToJsonString()} is not a text"),
    };

    public int Integer(string name, int absent) => Raw(name) is { } v
        ? v.GetValueKind() == JsonValueKind.Number ? (int)v.GetValue<long>() : throw new RefusedException($"{Path}.{name} is not a number")
        : absent;

    public bool Flag(string name) => Raw(name) is { } v
        && (v.GetValueKind() is JsonValueKind.True || (v.GetValueKind() is JsonValueKind.False
            ? false
            : throw new RefusedException($"{Path}.{name} is not a boolean")));

    public ImmutableArray<string> Texts(string name) => [.. Items(name).Select((n, i) =>
        n is JsonValue v && v.GetValueKind() == JsonValueKind.String
            ? v.GetValue<string>()
            : throw new RefusedException($"{Path}.{name}[{i}]: {n?.ToJsonString() ?? "null"} is not a text"))];

    public ImmutableArray<T> List<T>(string name, Func<Fields, T> read) => [.. Items(name).Select((n, i) =>
        Read(n, $"{Path}.{name}[{i}]", read))];

    public T? Object<T>(string name, Func<Fields, T> read)
        where T : class => Has(name) ? Read(Raw(name), $"{Path}.{name}", read) : null;

    public static T Read<T>(JsonNode? node, string path, Func<Fields, T> read)
    {
        var fields = new Fields(node, path);
        var result = read(fields);
        if (fields._unread.Count > 0)
        {
            throw new RefusedException($"{path}: unknown field {fields._unread.Order(StringComparer.Ordinal).First()}");
        }

        return result;
    }

    private JsonArray Items(string name) => Raw(name) switch
    {
        null => [],
        JsonArray array => array,
        _ => throw new RefusedException($"{Path}.{name} is not a list"),
    };
}
