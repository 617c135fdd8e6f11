using Kfc.Import.Argo;
using Kfc.Import.Kfp;
using Kfc.Import.Model;
using Kfc.Import.Tekton;
using Kfc.Import.Yaml;

namespace Kfc.Import;

/// <summary>Tells the formats of component files apart.</summary>
internal static class Formats
{
    private const string Known = "Import KFP components (v1 component.yaml or v2), Tekton Tasks, or Argo workflows with container templates.";

    /// <summary>The components of one document.</summary>
    public static IEnumerable<ImportedStep> Read(YamlValue document, ComponentFile file, IReadOnlyList<YamlValue> documents, StepActions actions, ImportContext context)
    {
        if (document.Kind != YamlKind.Mapping)
            context.Report(ImportDiagnostics.OtherKind.At(context.At(document), [Known], document.Kind == YamlKind.Sequence ? "A list" : "A text"));
        else if (ComponentReader.Recognises(document))
            return ComponentReader.Read(document, NameOf(file.Path), context) is { } step ? [step] : [];
        else if (PipelineSpecReader.Recognises(document))
            return PipelineSpecReader.Read(document, context);
        else if (WorkflowReader.Recognises(document))
            return WorkflowReader.Read(document, context);
        else if (TaskReader.Recognises(document))
            return TaskReader.Read(document, actions, context) is { } task ? [task] : [];
        else if (StepActions.Recognises(document))
            context.Note(document, $"The StepAction '{document["metadata"]?.TextOf("name")}' becomes part of the Tasks that refer to it.");
        else if (documents.Any(TaskReader.Recognises))
            context.Note(document, $"{What(document)} stands beside a Task and is no component.");
        else if (!PipelineSpecReader.IsPlatform(document) || documents.Count == 1)
            context.Report(ImportDiagnostics.OtherKind.At(context.At(document), [Known], What(document)));
        return [];
    }

    private static string What(YamlValue document) => document.TextOf("kind") is { } kind
        ? $"{document.TextOf("apiVersion")} {kind}".Trim()
        : $"A document with {(document.Keys.Count == 0 ? "no fields" : string.Join(", ", document.Keys.Take(4).Select(key => $"'{key}'")))}";

    /// <summary>A file without a name is named by its folder when it is called component.yaml.</summary>
    private static string NameOf(string path)
    {
        var parts = path.Split('/');
        var name = parts[^1].Split('.')[0];
        return name == "component" && parts.Length > 1 ? parts[^2] : name;
    }
}
