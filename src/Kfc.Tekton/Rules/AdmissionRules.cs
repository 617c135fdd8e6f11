using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Rules;

/// <summary>
/// The rules by which Tekton's webhook and controller refuse objects, as far as what is emitted could break them. Run last, on the
/// finished model: what they find is a mistake of this compiler.
/// </summary>
internal static class AdmissionRules
{
    public static IReadOnlyList<(string Rule, string Problem)> Check(PipelineRun run)
    {
        var spec = run.PipelineSpec!;
        List<(string Rule, string Problem)> found = [.. RunRules.Check(run), .. PipelineRules.Check(spec)];
        new ReferenceRules(spec, found).Check();
        foreach (var task in spec.Tasks)
            new TaskRules(task, found).Check();
        foreach (var task in spec.Finally)
            new TaskRules(task, found).Check();
        return found;
    }
}
