using Kfc.Import.Naming;
using Kfc.Ir;

namespace Kfc.Import.Model;

/// <summary>Finds the components of a graph and puts its tasks in an order in which C# can write them.</summary>
internal sealed class GraphResolver(ImportedGraph graph, Func<GraphTask, ImportedStep?> find, ICollection<Diagnostic> diagnostics)
{
    /// <returns>Whether the graph can be written.</returns>
    public bool Resolve()
    {
        var before = diagnostics.Count;
        PortNames.Assign(graph, diagnostics);
        foreach (var task in graph.Tasks)
        {
            task.Component = task.Reference.Spec ?? find(task);
            if (task.Component is null)
            {
                diagnostics.Add(ImportDiagnostics.UnknownComponent.At(
                    At(task.Line), ["Put its component.yaml beside the graph's and import the folder."], task.Id, task.Reference));
            }
        }

        if (diagnostics.Count > before)
            return false;
        Variables();
        Order();
        foreach (var input in graph.Inputs)
            Type(input);
        foreach (var output in graph.Outputs)
            Type(output);
        return diagnostics.Count == before;
    }

    private SourcePosition At(int line) => new(graph.File, line, 1);

    private void Variables()
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var task in graph.Tasks)
        {
            var name = Pascal.Of(task.Id) is { Length: > 0 } pascal ? char.ToLowerInvariant(pascal[0]) + pascal[1..] : "task";
            name = name.Length < 10 ? name + "Task" : name;
            task.Variable = name;
            for (var i = 2; !taken.Add(task.Variable); i++)
                task.Variable = $"{name}{i}";
        }
    }

    private void Order()
    {
        var order = new List<GraphTask>();
        var open = graph.Tasks.ToList();
        while (open.Count > 0)
        {
            var ready = open.FindAll(task => task.Arguments.Values.OfType<TaskOutputSource>().All(source => open.TrueForAll(other => other.Id != source.Task)));
            if (ready.Count == 0)
            {
                diagnostics.Add(ImportDiagnostics.CannotCarry.At(At(open[0].Line), $"Tasks of the graph wait for each other, among them '{open[0].Id}'."));
                return;
            }

            order.AddRange(ready);
            open.RemoveAll(ready.Contains);
        }

        graph.Tasks = order;
    }

    /// <summary>An input has the type of the first port that it fills.</summary>
    private void Type(ImportedInput input)
    {
        var target = graph.Tasks.SelectMany(task => task.Arguments, (task, argument) => (task, argument))
            .Where(use => use.argument.Value is GraphInputSource source && source.Input == input.Name)
            .Select(use => use.task.Component!.Input(use.argument.Key)).FirstOrDefault(port => port is not null);
        if (target is not null)
            (input.Type, input.Kind) = (target.Type, target.Kind);
        else if (PortKind.Value(input.DeclaredType) is { } value)
            input.Type = value;
        if (input.Kind is not null && input.DeclaredType is not null && input.Kind == PortKind.Any)
            input.Type = input.Kind = PortKind.Artifact(input.DeclaredType);
        input.Initializer = input.Default is null || input.Kind is not null ? null : Literals.Of(input.Type, input.Default);
        if (input.Default is not null && input.Kind is null && input.Initializer is null)
        {
            input.Type = "string";
            input.Initializer = Literals.Text(input.Default);
        }

        input.Nullable = input.Initializer is null && input.Optional;
    }

    private void Type(ImportedOutput output)
    {
        if (graph.Results.GetValueOrDefault(output.Name) is TaskOutputSource source
            && graph.Tasks.Find(task => task.Id == source.Task)?.Component?.Output(source.Output) is { } made)
        {
            (output.Type, output.Kind) = (made.Type, made.Kind);
            return;
        }

        diagnostics.Add(ImportDiagnostics.CannotCarry.At(At(output.Line), $"No task of the graph makes its output '{output.Name}'."));
    }
}
