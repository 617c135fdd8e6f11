namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>What the webhook says about fanning out and about reading what a fan-out made.</summary>
internal static class MatrixRules
{
    private const int MaxCombinations = 256;

    public static void Examine(PipelineTask task, IReadOnlyDictionary<string, PipelineTask> dag)
    {
        Check.Unique(task.Matrix.Select(p => p.Name), $"{task.Name}: matrix", StringComparer.Ordinal);
        foreach (var param in task.Matrix)
        {
            if (task.Params.Any(p => p.Name == param.Name))
            {
                throw new RefusedException($"{task.Name}: expected exactly one, got both: matrix[{param.Name}], params[{param.Name}]");
            }

            if (param.Value.Items is null && !Variables.IsWhole(param.Value.Text))
            {
                throw new RefusedException($"{task.Name}: parameters of type array only are allowed: {param.Name}");
            }

            if (task.Spec.Params.FirstOrDefault(p => p.Name == param.Name) is { Type: not "string" })
            {
                throw new RefusedException($"{task.Name}: {param.Name} gets single texts of the matrix but is an array");
            }
        }

        // Only what is written out can be counted before the run; arrays of the run are not held to the limit.
        if (task.FansOut && task.Matrix.Aggregate(1L, (n, p) => n * (p.Value.Items is { } items ? items.Length : 1)) > MaxCombinations)
        {
            throw new RefusedException($"{task.Name}: expected 0 <= combinations <= {MaxCombinations}");
        }

        foreach (var reference in ResultReference.In(task.Texts))
        {
            if (!dag.TryGetValue(reference.Task, out var producer) || !producer.FansOut)
            {
                continue;
            }

            if (!reference.Whole)
            {
                throw new RefusedException($"{task.Name}: {reference.Task} can only be consumed in aggregate using [*] notation");
            }

            if (producer.Spec.Results.FirstOrDefault(r => r.Name == reference.Result) is { Type: not "string" })
            {
                throw new RefusedException($"{task.Name}: {reference.Task}.{reference.Result} must have an underlying type string");
            }
        }
    }
}
