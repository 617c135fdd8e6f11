using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// An argument that is <c>condition ? value : fromJSON('no JSON')</c> becomes the value, and a check beside it. Nothing is left out: where
/// the condition does not hold, the expression fails and with it the task, and that is what a check in the normal form says.
/// </summary>
internal static class ChecksOfArguments
{
    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node =>
        (node.ContainsKey("template") || node.ContainsKey("templateRef")) && node["arguments"] is JsonObject arguments ? Call(node, arguments) : node);

    private static JsonObject Call(JsonObject call, JsonObject arguments)
    {
        var checks = new List<JsonObject>();
        var parameters = arguments.List("parameters").Select(p => p.Text("value") is { } value ? p.With("value", Value(value, checks)) : p).ToList();
        return checks.Count == 0 ? call
            : call.With("arguments", arguments.With("parameters", NodeFields.ToArray(parameters))).With("checks", NodeFields.ToArray(checks));
    }

    private static string Value(string text, List<JsonObject> checks)
    {
        if (TagText.Read(text) is not [Ternary { Else: Call { Function: "fromJSON", Arguments: [Constant { Value: string message }] } } argument] || IsJson(message))
        {
            return text;
        }

        checks.Add(new() { ["holds"] = SyntaxWriter.Write(argument.Condition), ["otherwise"] = message });
        return TagText.Write([argument.Then]);
    }

    private static bool IsJson(string text)
    {
        try
        {
            Go.FromJson(text);
            return true;
        }
        catch (ExpressionException)
        {
            return false;
        }
    }
}
