using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>X5: a task is given what it asks for, of the right types and with all keys, as the reconciler holds it before the task starts.</summary>
internal sealed class TaskParams(PipelineSpec pipeline, IReadOnlyDictionary<string, TaskSpec?> tasks, RuleContext context)
{
    public void Check(PipelineTask task, TaskSpec spec)
    {
        var given = task.Params.DistinctBy(p => p.Text("name"), StringComparer.Ordinal).ToDictionary(p => p.Text("name"), StringComparer.Ordinal);
        var matrixed = task.MatrixParams.DistinctBy(p => p.Text("name"), StringComparer.Ordinal).ToDictionary(p => p.Text("name"), StringComparer.Ordinal);
        foreach (var declared in spec.Params)
        {
            var repeated = matrixed.GetValueOrDefault(declared.Name);
            if (repeated is not null && declared.Kind != ParamKind.String)
                Mismatch(declared, repeated, ParamKind.String);
            if (given.TryGetValue(declared.Name, out var param) && KindOf(param["value"]) is { } kind && declared.Kind != kind)
                Mismatch(declared, param, kind);
            else if (param is null && repeated is null && declared.Default is null)
                context.Report(TektonReferenceDiagnostics.MissingTaskParam, task.Node, task.Name, declared.Name);
            else if (ObjectValues.MissingKey(declared, param?["value"]) is { } key)
                context.Report(TektonReferenceDiagnostics.MissingKey, param?.PlaceOf("value") ?? task.Node.Place, declared.Name, key);
        }
    }

    private void Mismatch(ParamSpec declared, MapNode param, ParamKind kind) =>
        context.Report(TektonReferenceDiagnostics.ParamType, param.PlaceOf("value"), declared.Name, declared.Kind.Word(), kind.Word());

    /// <summary>
    /// The type of a value; null when it is that of something else. Lists and maps that are written out have a type of their own; a variable alone
    /// takes the type of what it names.
    /// </summary>
    private ParamKind? KindOf(DocumentNode? value)
    {
        if (value is not ScalarNode { Text: var text } || Variables.Alone(text) is not { } expression)
            return ParamValues.KindOf(value);
        if (expression.EndsWith("[*]", StringComparison.Ordinal))
            return KindOfWhole(expression[..^3]) is { } kind and not ParamKind.String ? kind : null;
        if (expression.EndsWith(']') || ResultReference.Parse(expression) is not { Key: "" } reference)
            return ParamKind.String;
        return KindOf(reference);
    }

    private ParamKind? KindOfWhole(string expression) =>
        ResultReference.Parse(expression) is { Key: "" } reference ? KindOf(reference)
        : pipeline.Params.FirstOrDefault(p => expression == "params." + p.Name)?.Kind;

    private ParamKind? KindOf(ResultReference reference) =>
        tasks.GetValueOrDefault(reference.Task)?.Result(reference.Result) is { } result ? ParamSpec.Declared(result).Kind : null;
}
