using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>The results of a pipeline. Tekton takes them from results of tasks only, so that others need a task that computes them.</summary>
internal static class OutputTasks
{
    public static void Add(Emission emission)
    {
        foreach (var output in emission.Plan.Index.Graph.Outputs)
        {
            if (IsDirect(output, emission.Plan.References))
                continue;
            var task = new ScriptTask(emission, Name(output));
            var word = task.Program.Word(output.Value, output.Name);
            task.Publish.AddResult(output.Name, word);
            emission.Add(task.Finish(usesWorkspace: false), Scope.Root, [output.Value], []);
        }
    }

    public static string Reference(PipelineOutput output, References references) => IsDirect(output, references)
        ? references.Of(output.Value)
        : Ref.Result(Name(output), output.Name);

    private static bool IsDirect(PipelineOutput output, References references) => References.IsResult(output.Value) && !references.IsLarge(output.Value);

    private static string Name(PipelineOutput output) => Names.Fit($"kfc-output-{output.Name}", GraphIndex.MaxTaskName);
}
