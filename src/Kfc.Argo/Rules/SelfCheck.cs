using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo.Rules;

/// <summary>
/// The rules by which Argo refuses workflows, as far as what is emitted could break them. Run last, on the finished model: what
/// they find is a mistake of this compiler, or of an author's patch.
/// </summary>
internal static class SelfCheck
{
    public static IEnumerable<Diagnostic> Run(WorkflowSpec spec, PipelineGraph graph, Layout layout = Layout.Run)
    {
        foreach (var template in spec.Templates)
        {
            foreach (var problem in template.PatchProblems())
                yield return ArgoDiagnostics.PatchFailed.At(graph.Source, $"task '{template.Name}'", problem);
            foreach (var (task, problem) in (template.Dag?.Tasks ?? []).SelectMany(t => t.PatchProblems().Select(p => (t.Name, p))))
                yield return ArgoDiagnostics.PatchFailed.At(graph.Source, $"task '{task}'", problem);
        }

        foreach (var problem in Limits.Check(spec, graph, layout))
            yield return problem;
        foreach (var (rule, problem) in TemplateRules.Check(spec))
            yield return ArgoDiagnostics.SelfCheck.At(graph.Source, rule, problem);
    }
}
