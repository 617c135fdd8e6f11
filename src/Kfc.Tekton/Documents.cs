using System.Collections.Immutable;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Rules;

namespace Kfc.Tekton;

/// <summary>Cuts a run into the documents of a layout.</summary>
internal static class Documents
{
    public static ImmutableArray<ManifestDocument> Of(PipelineRun run, PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
    {
        foreach (var task in run.PipelineSpec!.Tasks.Concat(run.PipelineSpec.Finally).Where(t => !t.Patches.IsEmpty))
        {
            task.Patched(out var problems);
            diagnostics.AddRange(problems.Select(p => TektonDiagnostics.PatchFailed.At(task.Source, $"task '{task.Name}'", p)));
        }

        if (!run.Patches.IsEmpty)
        {
            (options.Layout == Layout.Split ? SplitLayout.Referring(run, graph) : run).Patched(out var problems);
            diagnostics.AddRange(problems.Select(p => TektonDiagnostics.PatchFailed.At(graph.Source, "the run", p)));
        }

        foreach (var (rule, problem) in AdmissionRules.Check(run))
            diagnostics.Add(TektonDiagnostics.SelfCheck.At(graph.Source, rule, problem));
        return options.Layout == Layout.Split
            ? new SplitLayout(run, graph).Documents()
            : [new("PipelineRun", run.Metadata.GenerateName!, run.Write)];
    }
}
