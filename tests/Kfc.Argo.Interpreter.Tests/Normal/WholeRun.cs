using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>All documents of a run as one object: its settings, the call that begins it, the call that ends it, and the templates.</summary>
internal static class WholeRun
{
    /// <param name="yaml">The documents.</param>
    /// <param name="template">A WorkflowTemplate and one of its templates, when that is called instead of what a run calls.</param>
    public static JsonObject Read(string yaml, (string Document, string Template)? template = null)
    {
        var documents = YamlToJson.Read(yaml).Select(Known).ToList();
        var main = template is { } called ? Only(documents, d => IsTemplate(d) && Name(d) == called.Document) : Only(documents, IsRun);
        var own = Spec(main);
        var home = own["workflowTemplateRef"] is JsonObject reference ? Only(documents, d => IsTemplate(d) && Name(d) == reference.Name()) : main;
        var spec = ReferenceEquals(home, main) ? own : Merged(Spec(home), own);
        return new JsonObject
        {
            ["kind"] = template is null ? main.Text("kind") : "Workflow",
            ["metadata"] = main.Map("metadata").DeepClone(),
            ["schedule"] = main.Text("kind") == "CronWorkflow" ? main.Map("spec").Without("workflowSpec") : null,
            ["spec"] = spec.Without("templates", "entrypoint", "onExit", "hooks", "workflowTemplateRef"),
            ["run"] = new JsonObject { ["template"] = template?.Template ?? spec.Text("entrypoint"), ["arguments"] = Given(spec) },
            ["exit"] = Exit(spec),
            ["home"] = Place(home),
            ["library"] = Objects(documents.Select(d => (Place(d), Objects(Spec(d).List("templates").Select(t => (t.Name(), t.Without("name"))))))),
        };
    }

    private static JsonObject Known(JsonObject document) => document.Text("apiVersion") == "argoproj.io/v1alpha1" && (IsRun(document) || IsTemplate(document))
        && document.All(f => f.Key is "apiVersion" or "kind" or "metadata" or "spec") ? document : throw new RefusedException("a document is none of a run");

    private static JsonObject Only(List<JsonObject> documents, Func<JsonObject, bool> condition) =>
        documents.Where(condition).ToList() is [var only] ? only : throw new RefusedException("there is not just one document to begin with");

    private static bool IsRun(JsonObject document) => document.Text("kind") is "Workflow" or "CronWorkflow";

    private static bool IsTemplate(JsonObject document) => document.Text("kind") is "WorkflowTemplate" or "ClusterWorkflowTemplate";

    private static string Name(JsonObject template) => template.Map("metadata").Name();

    private static string Place(JsonObject document) => IsTemplate(document) ? Name(document) : "";

    private static JsonObject Spec(JsonObject document) => document.Text("kind") == "CronWorkflow" ? document.Map("spec").Map("workflowSpec") : document.Map("spec");

    private static JsonObject Objects(IEnumerable<(string Name, JsonObject Value)> fields) =>
        fields.ToList() is var all && all.DistinctBy(f => f.Name).Count() == all.Count
            ? new(all.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Name, f.Value)))
            : throw new RefusedException("two templates have the same name");

    /// <summary>A run that refers to a template has the template's settings unless it has its own.</summary>
    private static JsonObject Merged(JsonObject shared, JsonObject own) => shared.With(own.Without("arguments"))
        .With("arguments", new JsonObject
        {
            ["parameters"] = NodeFields.ToArray(new[] { own, shared }.SelectMany(s => s["arguments"].List("parameters")).DistinctBy(p => p.Name())),
        });

    /// <summary>The first template's inputs are filled by name from the run's parameters.</summary>
    private static JsonObject Given(JsonObject spec) => new()
    {
        ["parameters"] = NodeFields.ToArray(spec["arguments"].List("parameters").Select(p => p.Name())
            .Select(name => new JsonObject { ["name"] = name, ["value"] = $"{{{{workflow.parameters.{name}}}}}" })),
        ["artifacts"] = NodeFields.ToArray(spec["arguments"].List("artifacts")),
    };

    /// <summary><c>onExit</c> is a hook at the end that gets the run's arguments.</summary>
    private static JsonNode? Exit(JsonObject spec) => spec.Text("onExit") is { } template
        ? new JsonObject { ["template"] = template, ["arguments"] = Given(spec) }
        : spec["hooks"]?["exit"]?.DeepClone();
}
