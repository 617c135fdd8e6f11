using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>How far a pass goes with tags that it cannot replace.</summary>
internal enum Pass
{
    /// <summary>A template or a pod: they stay.</summary>
    Template,

    /// <summary>A task whose dependencies have ended: failing expressions fail the task, outputs that do not exist are waited for.</summary>
    Task,

    /// <summary>A task for one item: nothing may stay.</summary>
    Item,
}

/// <summary>Replaces <c>{{name}}</c> and <c>{{= expression }}</c> in the JSON text of an object; what is put in is not read again in the same pass.</summary>
internal static class Tags
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Apply(JsonObject node, Scope scope, Pass pass) =>
        (JsonObject)JsonNode.Parse(Replace(node.ToJsonString(Json), scope, pass))!;

    public static string Apply(string text, Scope scope, Pass pass) =>
        Unquoted(Replace(Quoted(text), scope, pass)) ?? throw new NodeException("a text is no JSON text after replacing");

    /// <summary>Names of the plain tags in a text.</summary>
    public static IEnumerable<string> Simple(string text)
    {
        for (var at = 0; text.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0;)
        {
            var close = text.IndexOf("}}", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                yield break;
            }

            if (text[open + 2] != '=')
            {
                yield return text[(open + 2)..close].Trim();
            }

            at = close + 2;
        }
    }

    private static string Replace(string json, Scope scope, Pass pass)
    {
        var result = new StringBuilder(json.Length);
        var at = 0;
        while (json.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0)
        {
            var close = json.IndexOf("}}", open + 2, StringComparison.Ordinal);
            if (close < 0)
            {
                break;
            }

            var tag = json[(open + 2)..close];
            result.Append(json, at, open - at).Append(Value(tag, scope, pass) is { } value ? Quoted(value) : "{{" + tag + "}}");
            at = close + 2;
        }

        return result.Append(json, at, json.Length - at).ToString();
    }

    private static string? Value(string tag, Scope scope, Pass pass) =>
        tag.StartsWith('=') ? Evaluated(tag[1..], scope, pass) : Named(tag.Trim(), scope, pass);

    private static string? Named(string name, Scope scope, Pass pass)
    {
        if (scope.Text(name) is { } text)
        {
            return text;
        }

        if (pass == Pass.Template)
        {
            return null;
        }

        if (scope.IsAbsent(name))
        {
            throw new NodeException($"{{{{{name}}}}} is an absent optional value");
        }

        return pass == Pass.Item ? throw new NodeException($"failed to resolve {{{{{name}}}}}")
            : name.StartsWith("tasks.", StringComparison.Ordinal) || name.StartsWith("steps.", StringComparison.Ordinal) || name.StartsWith("inputs.", StringComparison.Ordinal)
                ? throw new RefusedException($"{{{{{name}}}}} is waited for and never comes")
            : null;
    }

    private static string? Evaluated(string escaped, Scope scope, Pass pass)
    {
        if (Unquoted(escaped) is not { } text)
        {
            return pass == Pass.Template ? null : throw new NodeException("failed to unmarshall JSON expression");
        }

        try
        {
            var syntax = Parser.Parse(text);
            foreach (var late in new[] { "workflow.status", "workflow.failures" })
            {
                if (!scope.Knows(late) && References.Paths(syntax, late).Any())
                {
                    return null;
                }
            }

            if (!scope.Names.ContainsKey("inputs") && References.Paths(syntax, "inputs").Any(p => !p.Required))
            {
                throw new RefusedException($"whether '{text}' is evaluated before the inputs are known is not modelled");
            }

            if (pass == Pass.Task && References.Paths(syntax, "tasks").Concat(References.Paths(syntax, "steps")).FirstOrDefault(p => p.Required && !scope.Knows(p.Path)).Path is { } missing)
            {
                throw new RefusedException($"'{text}' waits for {missing}, which never comes");
            }

            var value = Evaluator.Evaluate(syntax, scope.Names);
            return value switch
            {
                null when pass == Pass.Template => null,
                null => throw new NodeException($"failed to evaluate expression '{text}': absent optional value"),
                string plain => plain,
                _ => Go.ToJson(value),
            };
        }
        catch (ExpressionException e) when (pass == Pass.Template || (e.Unknown && pass == Pass.Task))
        {
            return null;
        }
        catch (ExpressionException e)
        {
            throw new NodeException($"failed to evaluate expression: {e.Message}: {text}");
        }
    }

    private static string Quoted(string text) => JsonSerializer.Serialize(text, Json)[1..^1];

    private static string? Unquoted(string escaped)
    {
        try
        {
            return JsonSerializer.Deserialize<string>($"\"{escaped}\"", Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
