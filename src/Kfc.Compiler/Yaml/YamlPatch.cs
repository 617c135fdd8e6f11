using System.Text.Json;
using Kfc.Ir;

namespace Kfc.Compiler.Yaml;

/// <summary>Applies an <see cref="EnginePatch"/>: missing mappings are made, missing list elements are an error.</summary>
internal static class YamlPatch
{
    public static string? Apply(YamlNode root, EnginePatch patch)
    {
        if (YamlPatchStep.Parse(patch.Path) is not { } path)
            return $"'{patch.Path}' is not a path: write fields with dots between them and list elements as [name].";
        if (!TryRead(patch.Json, out var value, out var error))
            return error;

        var made = new List<(YamlMapNode Map, string Key)>();
        error = Place(root, path, value, made);
        if (error is not null)
        {
            foreach (var (map, key) in made)
                map.Fields.Remove(key);
        }

        return error;
    }

    private static string? Place(YamlNode root, List<YamlPatchStep> path, YamlNode? value, List<(YamlMapNode Map, string Key)> made)
    {
        var at = root;
        for (var i = 0; i < path.Count - 1; i++)
        {
            if (Step(at, path[i]) is { } next)
            {
                at = next;
            }
            else if (at is YamlMapNode map && !path[i + 1].IsElement)
            {
                made.Add((map, path[i].Name));
                map.Fields.Add(path[i].Name, at = new YamlMapNode());
            }
            else
            {
                return Missing(path, i);
            }
        }

        return Set(at, path, value);
    }

    private static YamlNode? Step(YamlNode at, YamlPatchStep step) => at switch
    {
        YamlMapNode map => map.Fields.GetValueOrDefault(step.Name),
        YamlListNode list when step.IsElement => list.Named(step.Name),
        _ => null,
    };

    private static string? Set(YamlNode at, List<YamlPatchStep> path, YamlNode? value)
    {
        var last = path[^1];
        if (at is YamlMapNode map)
        {
            if (value is null)
                map.Fields.Remove(last.Name);
            else
                map.Fields[last.Name] = value;
            return null;
        }

        if (at is not YamlListNode list || !last.IsElement || list.Named(last.Name) is not { } old)
            return Missing(path, path.Count - 1);
        var index = list.Items.IndexOf(old);
        if (value is null)
            list.Items.RemoveAt(index);
        else
            list.Items[index] = value;
        return null;
    }

    private static string Missing(List<YamlPatchStep> path, int count) => count == 0
        ? $"The object has no {path[0]}."
        : $"'{string.Join('.', path.Take(count)).Replace(".[", "[", StringComparison.Ordinal)}' has no {path[count]}.";

    private static bool TryRead(string json, out YamlNode? value, out string? error)
    {
        value = null;
        error = null;
        try
        {
            using var document = JsonDocument.Parse(json);
            if (document.RootElement.ValueKind != JsonValueKind.Null)
                value = Read(document.RootElement);
            return true;
        }
        catch (JsonException problem)
        {
            error = $"The value is not JSON: {problem.Message}";
        }
        catch (FormatException problem)
        {
            error = problem.Message;
        }

        return false;
    }

    private static YamlNode Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => ReadMap(element),
        JsonValueKind.Array => ReadList(element),
        JsonValueKind.String => new YamlTextNode(element.GetString()!),
        JsonValueKind.True => new YamlFlagNode(true),
        JsonValueKind.False => new YamlFlagNode(false),
        JsonValueKind.Number when element.TryGetInt64(out var number) => new YamlNumberNode(number),
        JsonValueKind.Number => throw new FormatException($"{element.GetRawText()} is not a 64-bit whole number; give it as text."),
        _ => throw new FormatException("null can stand only as the whole value, where it removes the field."),
    };

    private static YamlMapNode ReadMap(JsonElement element)
    {
        var map = new YamlMapNode();
        foreach (var property in element.EnumerateObject())
            map.Fields[property.Name] = Read(property.Value);
        return map;
    }

    private static YamlListNode ReadList(JsonElement element)
    {
        var list = new YamlListNode();
        foreach (var item in element.EnumerateArray())
            list.Items.Add(Read(item));
        return list;
    }
}
