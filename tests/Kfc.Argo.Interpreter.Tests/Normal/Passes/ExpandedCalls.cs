using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>
/// Every call holds what it calls, with its arguments put in: where a template stands, what it is called and who else calls it means nothing
/// to the engine, nor does one that nobody calls. Tasks get numbers that occur once, so that texts can move between templates. A template that
/// calls itself is held once, keeps its inputs as <c>turn</c>, and the call says how far up it leads.
/// </summary>
internal sealed class ExpandedCalls
{
    private readonly JsonObject _library;
    private int _count;

    private ExpandedCalls(JsonObject library) => _library = library;

    public static JsonObject Apply(JsonObject run)
    {
        var calls = new ExpandedCalls(run.Map("library"));
        var top = new Place(run.Text("home") ?? "", [], false, []);
        var expanded = run.Without("library", "home").With("run", calls.Call(run.Map("run"), top));
        return run["exit"] is JsonObject exit ? expanded.With("exit", calls.Call(exit, top)) : expanded;
    }

    private JsonObject Call(JsonObject task, Place place)
    {
        var changed = task.Without("template", "templateRef", "arguments", "hooks");
        var target = Recursion.Target(task, place.Document) ?? throw new RefusedException($"the call {task.Text("name")} names no template");
        if (_library[target.Document]?[target.Template] is not JsonObject body)
        {
            throw new RefusedException($"there is no template {target}");
        }

        var again = place.Path.IndexOf(target);
        if (again >= 0)
        {
            return changed.With("arguments", task["arguments"]).With("again", place.Path.Length - again);
        }

        var recursive = new Recursion(_library).Is(target);
        if (recursive && place.Turns)
        {
            throw new RefusedException($"{target} calls itself inside of another template that does");
        }

        var inner = new Place(target.Document, place.Path.Add(target), place.Turns || recursive, place.Skippable);
        var bound = recursive ? new BoundTemplate(Turning(body), task["arguments"]) : BoundTemplate.Of(body, task["arguments"], place.Skippable);
        return changed.With("arguments", bound.Left).With("hooks", Hooks(task, place)).With("body", Body(bound.Body, inner));
    }

    private JsonObject? Hooks(JsonObject task, Place place) => task["hooks"] is JsonObject { Count: > 0 } hooks
        ? new(hooks.Select(h => KeyValuePair.Create<string, JsonNode?>(h.Key, Call((JsonObject)h.Value!, place))))
        : null;

    private JsonObject Body(JsonObject body, Place place)
    {
        if (body.ContainsKey("steps"))
        {
            throw new RefusedException("steps that are no list of groups have no normal form");
        }

        if (!body.ContainsKey("dag"))
        {
            return body;
        }

        var names = body.Tasks().Select(t => t.Name()).ToList();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Count)
        {
            throw new RefusedException("two tasks of a graph have the same name");
        }

        var numbers = names.ToImmutableDictionary(n => n, _ => $"°{(++_count).ToString(CultureInfo.InvariantCulture)}°", StringComparer.Ordinal);
        var renamed = Tree.Values(body, s => Reference.Rename(s, "tasks", n => numbers.GetValueOrDefault(n, n)));
        var tasks = renamed.Tasks().ConvertAll(t => Numbered(t, numbers));
        var inside = place with { Skippable = place.Skippable.Union(tasks.Where(DependsSpelt.CanBeSkipped).Select(t => t.Name())) };
        return renamed.WithTasks(tasks.Select(t => Call(t, inside)));
    }

    /// <summary>A task with its number; the item of a loop over a list of the run is known by it.</summary>
    private static JsonObject Numbered(JsonObject task, ImmutableDictionary<string, string> numbers)
    {
        var number = numbers[task.Name()];
        var depends = task.Text("depends") is { } text ? DependsFormula.Rename(text, n => numbers.GetValueOrDefault(n, n)) : null;
        return Tree.Values(task.With("name", number).With("depends", depends), s => s is Name { Text: "item" } ? Reference.Of(["each", number]) : s);
    }

    private static JsonObject Turning(JsonObject body) =>
        Tree.Values(body, s => Reference.Words(s) is ["inputs", "parameters", var name] ? Reference.Of(["turn", name]) : s);

    /// <summary>Where a call stands.</summary>
    /// <param name="Document">The document.</param>
    /// <param name="Path">The templates that it stands in.</param>
    /// <param name="Turns">Whether one of them calls itself.</param>
    /// <param name="Skippable">Tasks around that may have no outputs.</param>
    private sealed record Place(string Document, ImmutableArray<(string Document, string Template)> Path, bool Turns, ImmutableHashSet<string> Skippable);
}
