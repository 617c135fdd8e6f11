using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A task that is placed.</summary>
internal sealed class TaskDraft : NodeDraft
{
    private readonly TaskNode _node;

    private TaskDraft(TaskNode node, Call call)
        : base(node.Id, call) => _node = node;

    public static TaskDraft Of(GraphDraft draft, Component component, TaskOptions? options, Call call)
    {
        var arguments = Arguments(component, call);
        var settings = options is null ? TaskSettings.Default : call.Blame(() => new TaskOptionsReader(draft, call).Read(options));
        var id = draft.NameOf(component.Ports.Name, options, call);
        var after = NodesAfter(draft, options, call);
        var spec = draft.Components.Add(component, call);
        component.Id = id;
        return new(
            new()
            {
                Id = id,
                DisplayName = options?.Name ?? component.Ports.DisplayName,
                Component = spec,
                Arguments = arguments,
                After = after,
                Settings = settings,
            },
            draft.Place(call));
    }

    public static ImmutableArray<string> NodesAfter(GraphDraft draft, TaskOptions? options, Call call) => options is null or { After.Count: 0 }
        ? draft.After
        : [.. draft.After.Concat(options.After.Select(placed => IdOf(placed, call))).Distinct(StringComparer.Ordinal)];

    public override Node Build(SourceFiles files) => _node with { Source = files.Position(Call) };

    private static string IdOf(Placed placed, Call call) =>
        placed?.Id ?? throw new TraceException(TraceDiagnostics.MissingValue, call, "After (what it names is not run yet)");

    private static ImmutableArray<Argument> Arguments(Component component, Call call)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>(component.Ports.Inputs.Length);
        foreach (var input in component.Ports.Inputs)
        {
            var cell = input.Cell(component);
            var value = call.Blame(() => cell?.Expression);
            if (value is not null)
                arguments.Add(new(input.Port.Name, value));
            else if (cell is not null || !input.Port.Optional)
                throw new TraceException(TraceDiagnostics.MissingValue, call, $"{component.Ports.DisplayName}.{input.Port.DisplayName}");
            if (cell is not null)
                cell.Port = input.Port.Name;
        }

        return arguments.DrainToImmutable();
    }
}
