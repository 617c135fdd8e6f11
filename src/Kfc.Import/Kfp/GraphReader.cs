using System.Globalization;
using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Kfp;

/// <summary>Reads a component that is a graph of others.</summary>
internal static class GraphReader
{
    public static ImportedGraph? Read(YamlValue document, string name, YamlValue graph, ImportContext context)
    {
        var step = new ImportedGraph
        {
            Name = name,
            Description = document.TextOf("description"),
            File = context.File,
            Line = document.Line,
            Format = "KFP component",
        };
        ComponentReader.Ports(document, step, context);
        if (context.Mapping(graph, "tasks") is not { } tasks)
        {
            context.Missing(graph, "The graph", "tasks");
            return null;
        }

        foreach (var id in tasks.Keys.Where(id => tasks.Field(id).Kind == YamlKind.Mapping))
            step.Tasks.Add(Task(id, tasks.Field(id), context));
        if (context.Mapping(graph, "outputValues") is { } results)
        {
            foreach (var output in results.Keys.Where(output => Source(results.Field(output), context) is not null))
                step.Results[output] = Source(results.Field(output), context)!;
        }

        return step;
    }

    private static GraphTask Task(string id, YamlValue value, ImportContext context)
    {
        if (value["isEnabled"] is { } enabled)
            context.Cannot(enabled, $"Task '{id}' has a condition of the first version of KFP.", "Remove it here and write If(…) in the pipeline.");
        var retries = value["executionOptions"]?["retryStrategy"]?.TextOf("maxRetries");
        var task = new GraphTask
        {
            Id = id,
            Line = value.Line,
            Reference = Reference(id, value, context),
            Retries = int.TryParse(retries, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0,
        };
        if (context.Mapping(value, "arguments") is { } arguments)
        {
            foreach (var input in arguments.Keys)
            {
                if (Source(arguments.Field(input), context) is { } source)
                    task.Arguments[input] = source;
            }
        }

        return task;
    }

    private static ComponentReference Reference(string id, YamlValue task, ImportContext context)
    {
        if (context.Mapping(task, "componentRef") is not { } reference)
        {
            context.Missing(task, $"Task '{id}'", "componentRef");
            return new(null, null, null, null);
        }

        var spec = context.Mapping(reference, "spec") is { } written ? ComponentReader.Read(written, id, context) : null;
        return new(reference.TextOf("name"), reference.TextOf("url"), reference.TextOf("digest"), spec);
    }

    private static GraphSource? Source(YamlValue value, ImportContext context)
    {
        if (value.Kind == YamlKind.Scalar)
            return new ConstantSource(value.IsNull ? "" : value.Text);
        if (value["graphInput"] is { } input)
            return new GraphInputSource(input.Kind == YamlKind.Scalar ? input.Text : input.TextOf("inputName") ?? "");
        if (value["taskOutput"] is { } output && output.TextOf("taskId") is { } task && output.TextOf("outputName") is { } name)
            return new TaskOutputSource(task, name);
        context.Unknown(value, "An argument of a graph should be a text, a graphInput or a taskOutput.");
        return null;
    }
}
