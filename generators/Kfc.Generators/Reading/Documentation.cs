using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>Texts of documentation comments, read from the source: a compilation that writes no documentation file does not parse them.</summary>
internal static class Documentation
{
    /// <summary>The summary as one line; null when there is none.</summary>
    public static string? Summary(ISymbol symbol, CancellationToken cancellation)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (Summary(reference.GetSyntax(cancellation)) is { Length: > 0 } text)
                return text;
        }

        return null;
    }

    /// <summary>What is said of a parameter; null when nothing is.</summary>
    public static string? Parameter(ISymbol symbol, string name, CancellationToken cancellation)
    {
        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            if (Xml(reference.GetSyntax(cancellation)) is { } xml
                && Read(xml, root => root.Elements("param").FirstOrDefault(element => element.Attribute("name")?.Value == name)) is { Length: > 0 } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Summary(SyntaxNode node) => Xml(node) is { } xml ? Read(xml, root => root.Element("summary")) : null;

    private static string? Xml(SyntaxNode node)
    {
        var xml = new StringBuilder();
        foreach (var trivia in node.GetLeadingTrivia())
        {
            if (trivia.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia) || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia))
            {
                foreach (var line in trivia.ToFullString().Split('\n'))
                {
                    var text = line.Trim();
                    if (text.StartsWith("///", StringComparison.Ordinal))
                        xml.Append(text.Substring(3)).Append('\n');
                }
            }
        }

        return xml.Length == 0 ? null : xml.ToString();
    }

    private static string? Read(string xml, Func<XElement, XElement?> choose)
    {
        try
        {
            var root = XElement.Parse($"<doc>{xml}</doc>");
            return choose(root) is { } summary ? string.Join(" ", Text(summary).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) : null;
        }
        catch (XmlException)
        {
            // A malformed comment is the compiler's to report.
            return null;
        }
    }

    private static string Text(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            if (node is XText plain)
                text.Append(plain.Value);
            else if (node is XElement child)
                text.Append(child.Attribute("cref")?.Value.Split('.').Last() ?? child.Attribute("name")?.Value ?? Text(child));
        }

        return text.ToString();
    }
}
