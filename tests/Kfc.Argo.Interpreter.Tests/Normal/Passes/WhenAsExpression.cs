using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// <c>when: "{{workflow.status}} == Succeeded"</c> becomes the expression that compares the two texts. The engine puts the value into the text and
/// reads that as a formula: for a status, which is always one word, this is the same. For other values it is not, and they stay.
/// </summary>
internal static class WhenAsExpression
{
    private static readonly string[] Signs = ["==", "!="];

    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node => node.Text("when") is { } text ? node.With("when", When(text)) : node);

    private static string When(string text) => TagText.Read(text) is [var value, Constant { Value: string rest }]
        && Reference.Words(value) is [.., "status"]
        && rest.Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var sign, var word] && Signs.Contains(sign) && word.All(char.IsAsciiLetter)
        ? TagText.Write([new Binary(sign, value, new Constant(word))])
        : text;
}
