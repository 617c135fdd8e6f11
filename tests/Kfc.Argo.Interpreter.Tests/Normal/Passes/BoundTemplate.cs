using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// A template with the arguments of a call in the place of its inputs, which is what the engine does with them. An argument that can fail
/// also stays beside the call when nobody reads it, or when only a part of a graph does, which may not run.
/// </summary>
/// <param name="Body">The template.</param>
/// <param name="Left">What is left of the arguments.</param>
internal sealed record BoundTemplate(JsonObject Body, JsonNode? Left)
{
    private static readonly string[] Known = ["name", "default", "value", "description"];

    /// <param name="template">The template.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="skippable">Tasks that may have no outputs.</param>
    public static BoundTemplate Of(JsonObject template, JsonNode? arguments, ImmutableHashSet<string> skippable)
    {
        var given = template["inputs"].List("parameters").ToDictionary(i => i.Name(), i => Value(i, arguments), StringComparer.Ordinal);
        var read = new HashSet<string>(StringComparer.Ordinal);
        var body = Tree.Values(template.With("inputs", Artifacts(template, arguments)), s =>
        {
            if (Reference.Words(s) is not ["inputs", "parameters", var name] || !given.TryGetValue(name, out var value))
            {
                return s;
            }

            read.Add(name);
            return TagText.AsSyntax(value);
        });
        var left = given.Where(g => (!read.Contains(g.Key) || template.ContainsKey("dag")) && TagText.Read(g.Value).Any(v => Folding.CanFail(v, skippable)));
        var parameters = NodeFields.ToArrayOrNull(left.Select(g => new JsonObject { ["name"] = g.Key, ["value"] = g.Value }));
        return new(body, parameters is null ? null : new JsonObject { ["parameters"] = parameters });
    }

    private static string Value(JsonObject input, JsonNode? arguments)
    {
        if (!input.HasOnly(Known))
        {
            throw new RefusedException($"an input with other fields than {string.Join(", ", Known)} has no normal form");
        }

        var argument = arguments.List("parameters").FirstOrDefault(a => a.Name() == input.Name());
        return argument.Text("value") ?? input.Text("value") ?? input.Text("default") ?? throw new RefusedException($"the input {input.Name()} gets no value");
    }

    /// <summary>An artifact that is handed in lies where the argument says, and where the template says otherwise.</summary>
    private static JsonObject? Artifacts(JsonObject template, JsonNode? arguments)
    {
        var artifacts = template["inputs"].List("artifacts").Select(input =>
            arguments.List("artifacts").FirstOrDefault(a => a.Name() == input.Name()) is { } argument ? input.With(argument) : input);
        return NodeFields.ToArrayOrNull(artifacts) is { } list ? new() { ["artifacts"] = list } : null;
    }
}
