using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Ir;
using Kfc.Naming;

namespace Kfc.Import.Writing;

/// <summary>Writes a graph as a pipeline that other pipelines can run.</summary>
internal static class GraphWriter
{
    public static void Write(SourceText code, ImportedGraph graph)
    {
        code.Doc("summary", graph.Description is { Length: > 0 } text ? text : $"{graph.Name}.");
        code.Line($"[Pipeline({CSharpText.Quote(Kebab.Of(graph.ClassName))})]").Line($"public sealed partial class {graph.ClassName} : Pipeline").Open();
        foreach (var input in graph.Inputs)
        {
            var isRequired = input.Initializer is null && !input.Nullable;
            code.Doc("summary", input.Description is { Length: > 0 } about ? about : $"{input.Name}.");
            code.Line($"public {(isRequired ? "required " : "")}Param<{input.Type}>{(input.Nullable ? "?" : "")} {input.Property} {{ get; init; }}"
                + (input.Initializer is null ? "" : $" = {input.Initializer};")).Line();
        }

        foreach (var output in graph.Outputs)
        {
            code.Doc("summary", output.Description is { Length: > 0 } about ? about : $"{output.Name}.");
            code.Line($"public Output<{output.Type}> {output.Property} {{ get; private set; }} = null!;").Line();
        }

        code.Line("/// <inheritdoc/>").Line("protected override void Define()").Open();
        foreach (var task in graph.Tasks)
            Task(code, graph, task);
        foreach (var output in graph.Outputs)
            code.Line($"{output.Property} = {Reference(graph, (TaskOutputSource)graph.Results[output.Name])};");
        code.Close().Close();
    }

    /// <summary>What keeps a graph from being written: arguments whose types do not go together.</summary>
    public static IEnumerable<Diagnostic> Check(ImportedGraph graph)
    {
        foreach (var task in graph.Tasks)
        {
            foreach (var (name, source) in task.Arguments)
            {
                if (task.Component!.Input(name) is not { } input)
                    yield return Refuse(graph, task, $"Task '{task.Id}' fills the input '{name}', which its component does not declare.");
                else if (Argument(graph, input, source) is null)
                    yield return Refuse(graph, task, $"Task '{task.Id}' fills the input '{name}' ({input.Type}) with a value of another type.");
            }

            foreach (var input in task.Component!.Inputs.Where(input => input.Initializer is null && !input.Nullable && !task.Arguments.ContainsKey(input.Name)))
                yield return Refuse(graph, task, $"Task '{task.Id}' leaves out the required input '{input.Name}'.");
        }
    }

    private static Diagnostic Refuse(ImportedGraph graph, GraphTask task, string message) =>
        ImportDiagnostics.CannotCarry.At(new(graph.File, task.Line, 1), ["Give both ends the same type in their files."], message);

    private static void Task(SourceText code, ImportedGraph graph, GraphTask task)
    {
        code.Line($"var {task.Variable} = Run(").Line($"    new {task.Component!.ClassName}").Line("    {");
        foreach (var (name, source) in task.Arguments)
        {
            var input = task.Component.Input(name)!;
            code.Line($"        {input.Property} = {Argument(graph, input, source)},");
        }

        var retry = task.Retries > 0 ? $", Retry = new({task.Retries})" : "";
        code.Line($"    }},").Line($"    new() {{ Name = {CSharpText.Quote(Kebab.Of(Pascal.Of(task.Id)))}{retry} }});");
    }

    /// <summary>The argument as C#; null when its type does not fit.</summary>
    private static string? Argument(ImportedGraph graph, ImportedInput target, GraphSource source)
    {
        switch (source)
        {
            case ConstantSource constant:
                return target.Kind is null ? Literals.Of(target.Type, constant.Text) : null;
            case GraphInputSource { Input: var name } when graph.Input(name) is { } input:
                var given = Convert(input.Property, input.Type, input.Kind, target);
                return given is null || !input.Nullable ? given : $"{input.Property} is null ? (Input<{target.Type}>?)null : {given}";
            case TaskOutputSource output when graph.Tasks.Find(task => task.Id == output.Task)?.Component?.Output(output.Output) is { } made:
                return Convert(Reference(graph, output), made.Type, made.Kind, target);
            default:
                return null;
        }
    }

    private static string? Convert(string expression, string type, string? kind, ImportedInput target) => (kind, target.Kind) switch
    {
        _ when type == target.Type => expression,
        (null, null) when target.Type == "string" => $"$\"{{{expression}}}\"",
        (not null, not null) when kind == PortKind.Any || target.Kind == PortKind.Any => $"{expression}.As<{target.Kind}>()",
        _ => null,
    };

    private static string Reference(ImportedGraph graph, TaskOutputSource source)
    {
        var task = graph.Tasks.Find(candidate => candidate.Id == source.Task)!;
        return $"{task.Variable}.{task.Component!.Output(source.Output)!.Property}";
    }
}
