using System.Collections.Immutable;
using System.Globalization;
using Kfc.Argo.Manifest;

namespace Kfc.Argo.Lowering;

/// <summary>The templates of a workflow: equal ones are stored once.</summary>
internal sealed class TemplateTable
{
    private readonly Dictionary<string, string> _byContent = new(StringComparer.Ordinal);
    private readonly NameSet _names = new();
    private readonly List<Template> _templates = [];

    /// <summary>Stands for the name of a template that calls itself until it has one.</summary>
    public const string Itself = "?";

    /// <summary>Callees first.</summary>
    public ImmutableArray<Template> Templates => [.. _templates];

    /// <summary>A call that does nothing and needs no pod.</summary>
    public static string Nothing(TemplateTable table) => table.Add(new("nothing") { Suspend = "0" });

    private static Dag Renamed(Dag dag, string name) =>
        dag with { Tasks = [.. dag.Tasks.Select(t => t.Template == Itself ? t with { Template = name } : t)] };

    /// <summary>Stores a template; the name under which it is called.</summary>
    public string Add(Template template)
    {
        var content = ContentText.Of((template with { Name = "" }).Write);
        if (_byContent.TryGetValue(content, out var known))
            return known;
        var name = _names.Take(template.Name);
        _byContent.Add(content, name);
        _templates.Add(template with { Name = name, Dag = template.Dag is { } dag && dag.Tasks.Any(t => t.Template == Itself) ? Renamed(dag, name) : template.Dag });
        return name;
    }
}
