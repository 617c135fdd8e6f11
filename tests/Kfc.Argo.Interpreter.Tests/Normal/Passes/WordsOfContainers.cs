using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Command lines are written as containers get them. The kubelet makes one dollar of two, so <c>$$</c> is a dollar, and <c>{{= replace(x, '$', '$$') }}</c>
/// is x. So is <c>{{x}}</c>, unless x happens to have two dollars or <c>$(NAME)</c> in it: the doubled dollars only guard against that. A dollar in the
/// text itself that could begin the name of a variable stays as it is written.
/// </summary>
internal static partial class WordsOfContainers
{
    private static readonly string[] Fields = ["command", "args"];

    public static JsonObject Apply(JsonObject run) => Tree.Objects(run, node => node.ContainsKey("image") ? Container(node) : node);

    private static JsonObject Container(JsonObject container) => Fields.Where(container.ContainsKey).Aggregate(container, (c, field) =>
        c.With(field, new JsonArray([.. c[field]!.AsArray().Select(w => (JsonNode)Word(w!.ToString()))])));

    private static string Word(string text) => TagText.Write(TagText.Read(text).Select(Part));

    private static Syntax Part(Syntax part) => part switch
    {
        Constant { Value: string text } when !Variable().IsMatch(text) => new Constant(text.Replace("$$", "$", StringComparison.Ordinal)),
        Call { Function: "replace", Arguments: [var value, Constant { Value: "$" }, Constant { Value: "$$" }] } => value,
        _ => part,
    };

    [GeneratedRegex(@"\$\$\$|\$\$\([A-Za-z_.-]")]
    private static partial Regex Variable();
}
