using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Kfc.Ir.Tests;

/// <summary>The documentation comments of the library, by JSON names.</summary>
internal sealed partial class ApiDocs
{
    private readonly Dictionary<string, XElement> _members = XDocument.Load(Path.Combine(AppContext.BaseDirectory, "Kfc.Ir.xml"))
        .Descendants("member").ToDictionary(m => m.Attribute("name")!.Value, StringComparer.Ordinal);

    public string? Type(string name) => Text(_members.GetValueOrDefault($"T:Kfc.Ir.{Pascal(name)}")?.Element("summary"));

    public string? Field(string type, string name)
    {
        var property = Pascal(name);
        var parameters = _members.GetValueOrDefault($"T:Kfc.Ir.{Pascal(type)}")?.Elements("param") ?? [];
        return Text(parameters.FirstOrDefault(p => Named(p, property) || (name == "type" && Named(p, "ValueType"))))
            ?? Text(_members.GetValueOrDefault($"P:Kfc.Ir.{Pascal(type)}.{property}")?.Element("summary"))
            ?? Text(_members.GetValueOrDefault($"P:Kfc.Ir.Node.{property}")?.Element("summary"));
    }

    private static bool Named(XElement parameter, string name) => parameter.Attribute("name")!.Value == name;

    private static string? Text(XElement? element) =>
        element is null ? null : Spaces().Replace(string.Concat(element.Nodes().Select(Words)), " ").Trim();

    private static string Words(XNode node) => node switch
    {
        XText text => text.Value,
        XElement { Name.LocalName: "see" } see => see.Attribute("cref")!.Value.Split('.')[^1],
        XElement element => element.Value,
        _ => "",
    };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
