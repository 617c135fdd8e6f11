using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Which template a call names, and whether a template comes to call itself.</summary>
internal sealed class Recursion(JsonObject library)
{
    /// <summary>The document and the name of what a call in a document calls, or null when it names nothing.</summary>
    public static (string Document, string Template)? Target(JsonObject call, string document) =>
        call["templateRef"] is JsonObject reference ? (reference.Name(), reference.Text("template") ?? throw new RefusedException("a reference names no template"))
            : call.Text("template") is { } template ? (document, template)
            : null;

    public bool Is((string Document, string Template) template) => Reaches(template, template, []);

    private bool Reaches((string Document, string Template) from, (string Document, string Template) to, HashSet<(string, string)> seen) =>
        Calls(from).Any(next => next == to || (seen.Add(next) && Reaches(next, to, seen)));

    private List<(string Document, string Template)> Calls((string Document, string Template) from)
    {
        var found = new List<(string, string)>();
        if (library[from.Document]?[from.Template] is JsonObject template)
        {
            Tree.Objects(template, node =>
            {
                found.AddRange(Target(node, from.Document) is { } called ? [called] : []);
                return node;
            });
        }

        return found;
    }
}
