using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A task whose dependencies have ended: its condition, then the rest of it.</summary>
internal sealed class TaskReading(Controller controller, WorkflowDocument document, DagTask task)
{
    private static readonly string[] Order = ["name", "template", "templateRef", "arguments", "withItems", "withParam", "withSequence"];

    /// <returns>The task with everything put in, or null when its condition does not hold.</returns>
    public DagTask? Resolve(Scope scope)
    {
        var perItem = task.IsLoop && task.When is { } when && MentionsItem(when);
        if (task.When is not null && !perItem && !WhenText.Holds(Tags.Apply(task.When, scope, Pass.Task)))
        {
            return null;
        }

        return Rest(task.Json, scope, Pass.Task, keepWhen: perItem);
    }

    /// <returns>The task for one item, or null when its condition does not hold for it.</returns>
    public DagTask? ForItem(Scope scope)
    {
        var json = (JsonObject)task.Json.DeepClone();
        foreach (var list in new[] { "withItems", "withParam", "withSequence" })
        {
            json.Remove(list);
        }

        return task.When is not null && !WhenText.Holds(Tags.Apply(task.When, scope, Pass.Item)) ? null : Rest(json, scope, Pass.Item, keepWhen: false);
    }

    private DagTask Rest(JsonObject json, Scope scope, Pass pass, bool keepWhen)
    {
        var part = new JsonObject();
        foreach (var name in Order.Where(json.ContainsKey))
        {
            part[name] = json[name]!.DeepClone();
        }

        var artifacts = (part["arguments"] as JsonObject)?["artifacts"];
        (part["arguments"] as JsonObject)?.Remove("artifacts");
        Drop(part["arguments"]?["parameters"] as JsonArray, scope);
        var result = Tags.Apply(part, scope, pass);
        if (artifacts is not null)
        {
            result["arguments"]!["artifacts"] = artifacts.DeepClone();
        }

        foreach (var name in json.Select(p => p.Key).Where(k => !Order.Contains(k, StringComparer.Ordinal) && (k != "when" || keepWhen)))
        {
            result[name] = json[name]!.DeepClone();
        }

        return DagTask.Read(result, task.Name);
    }

    /// <summary>An argument that is nothing but the output of a skipped task leaves the input to its default.</summary>
    private void Drop(JsonArray? parameters, Scope scope)
    {
        var inputs = controller.Library.Find(document, task.Call).Template.Inputs;
        foreach (var argument in parameters?.ToList() ?? [])
        {
            if (argument!["value"]?.ToString() is { } text && OutputReading.Tag(text) is { } name && scope.IsAbsent(name)
                && inputs.FirstOrDefault(i => i.Name == argument["name"]!.ToString()) is { Default: not null })
            {
                parameters!.Remove(argument);
            }
        }
    }

    private static bool MentionsItem(string text)
    {
        if (Tags.Simple(text).Any(n => n == "item" || n.StartsWith("item.", StringComparison.Ordinal)))
        {
            return true;
        }

        var open = text.IndexOf("{{=", StringComparison.Ordinal);
        return open >= 0 && References.Names(Parser.Parse(text[(open + 3)..text.IndexOf("}}", open, StringComparison.Ordinal)]), "item");
    }
}
