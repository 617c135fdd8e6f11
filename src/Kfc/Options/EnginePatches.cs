using System.Text.Json;
using Kfc.Ir;

namespace Kfc;

/// <summary>Sets fields of the objects that one engine's backend emits for a task or a run, where no portable option exists.</summary>
/// <remarks>A path names fields from the emitted object, joined by dots; elements of lists by <c>[name]</c>: <c>taskSpec.steps[main].timeout</c>.</remarks>
public sealed class EnginePatches
{
    private readonly string _engine;

    internal EnginePatches(string engine) => _engine = engine;

    internal List<EnginePatch> Made { get; } = [];

    internal static IEnumerable<EnginePatch> Of(string engine, Action<EnginePatches> change)
    {
        var patches = new EnginePatches(engine);
        change(patches);
        return patches.Made;
    }

    /// <summary>Sets a field to a text.</summary>
    public EnginePatches Set(string path, string value) => Add(path, $"\"{JsonEncodedText.Encode(value)}\"");

    /// <summary>Sets a field to a truth value.</summary>
    public EnginePatches Set(string path, bool value) => Add(path, WireText.Of(value));

    /// <summary>Sets a field to a whole number.</summary>
    public EnginePatches Set(string path, long value) => Add(path, WireText.Of(value));

    /// <summary>Sets a field to an object or list.</summary>
    /// <param name="path">The field.</param>
    /// <param name="json">Its value as JSON.</param>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public EnginePatches SetJson(string path, string json)
    {
        using var document = JsonDocument.Parse(json);
        return Add(path, document.RootElement.GetRawText());
    }

    /// <summary>Removes a field.</summary>
    public EnginePatches Remove(string path) => Add(path, "null");

    private EnginePatches Add(string path, string json)
    {
        Made.Add(new(_engine, path, json));
        return this;
    }
}
