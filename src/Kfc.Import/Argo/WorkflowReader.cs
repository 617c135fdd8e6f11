using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Reads the templates of Argo workflows that are components.</summary>
internal static class WorkflowReader
{
    private static readonly string[] Kinds = ["Workflow", "WorkflowTemplate", "ClusterWorkflowTemplate", "CronWorkflow"];

    public static bool Recognises(YamlValue document) =>
        document.TextOf("apiVersion")?.StartsWith("argoproj.io/", StringComparison.Ordinal) == true && Kinds.Contains(document.TextOf("kind"), StringComparer.Ordinal);

    public static IEnumerable<ImportedStep> Read(YamlValue document, ImportContext context)
    {
        var spec = context.Mapping(document, "spec");
        if (spec is not null && document.TextOf("kind") == "CronWorkflow")
            spec = context.Mapping(spec, "workflowSpec");
        if (spec is null)
        {
            if (!context.HasErrors)
                context.Missing(document, "The workflow", "spec");
            yield break;
        }

        var metadata = document["metadata"];
        var holder = (metadata?.TextOf("name") ?? metadata?.TextOf("generateName"))?.TrimEnd('-');
        var defaults = spec["arguments"] is { } arguments ? Defaults(arguments, context) : [];
        if (spec["templateDefaults"] is { } common)
            context.Ignored(common, "templateDefaults", "set it on the tasks, by TaskOptions");
        if (spec["templates"] is not { Items.Count: > 0 } && !context.HasErrors)
            context.Note(document, $"The {document.TextOf("kind")} has no templates of its own; import the file that holds them.");
        foreach (var template in context.Mappings(spec, "templates"))
        {
            // What is wrong with one template does not keep the others from being imported.
            var part = context.Part();
            if (new TemplateReader(template, spec, holder, defaults, part).Read() is { } step && !part.HasErrors)
                yield return step;
        }
    }

    private static Dictionary<string, string?> Defaults(YamlValue arguments, ImportContext context) => context.Mappings(arguments, "parameters")
        .Where(parameter => parameter.TextOf("name") is not null)
        .GroupBy(parameter => parameter.TextOf("name")!, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().TextOf("value"), StringComparer.Ordinal);
}
