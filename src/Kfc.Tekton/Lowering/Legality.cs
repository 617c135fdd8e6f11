using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Lowering.Stores;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Lowering;

/// <summary>What Tekton cannot carry is refused here, before anything is lowered.</summary>
internal static class Legality
{
    private const string Reserved = "kfc-";

    public static void Check(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
    {
        NotCarried.Check(graph, diagnostics);
        StoreLegality.Check(graph, diagnostics);
        CheckParameters(graph, options, diagnostics);
        CheckAftermath(graph, diagnostics);
        foreach (var output in graph.Outputs.Where(o => o.Name.StartsWith(Reserved, StringComparison.Ordinal)))
            diagnostics.Add(TektonDiagnostics.ReservedName.At(graph.Source, "pipeline output", output.Name));
        foreach (var component in graph.Components.Values)
            CheckComponent(graph, component, diagnostics);
        new RegionLegality(graph, options, diagnostics).Check();
    }

    private static void CheckParameters(PipelineGraph graph, CompileOptions options, List<Diagnostic> diagnostics)
    {
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in graph.Parameters)
        {
            if (parameter.Name.StartsWith(Reserved, StringComparison.Ordinal))
                diagnostics.Add(TektonDiagnostics.ReservedName.At(parameter.Source, "parameter", parameter.Name));
            if (!names.TryAdd(parameter.Name, parameter.Name))
                diagnostics.Add(TektonDiagnostics.ParametersUnlikeByCase.At(parameter.Source, names[parameter.Name], parameter.Name));
            var bound = options.Parameters.GetValueOrDefault(parameter.Name);
            if (Escape.IsRewritten(parameter.Default ?? "") || Escape.IsRewritten(bound ?? ""))
                diagnostics.Add(TektonDiagnostics.RewrittenParameter.At(parameter.Source, parameter.Name));
        }
    }

    private static void CheckAftermath(PipelineGraph graph, List<Diagnostic> diagnostics)
    {
        var settings = graph.Settings;
        Warn(settings.TtlSeconds is not null, "how long a finished run is kept", "a pruner removes runs there");
        Warn(settings.PodCleanup is not (null or PodCleanup.Never), "when pods are removed", "pods go with their run");
        Warn(settings.ArchiveLogs == true, "that logs are kept", "Tekton Results keeps them there");

        void Warn(bool condition, string what, string instead)
        {
            if (condition)
                diagnostics.Add(TektonDiagnostics.LeftToInstallation.At(graph.Source, what, instead));
        }
    }

    private static void CheckComponent(PipelineGraph graph, ComponentSpec component, List<Diagnostic> diagnostics)
    {
        foreach (var output in component.Outputs.Where(o => o.Name.StartsWith(Reserved, StringComparison.Ordinal)))
            diagnostics.Add(TektonDiagnostics.ReservedName.At(graph.Source, "output", output.Name));
        foreach (var variable in PodTemplates.Containers(component.Implementation).SelectMany(c => c.Env).Where(e => ShellPart.IsVariable(e.Name)))
            diagnostics.Add(TektonDiagnostics.ReservedName.At(graph.Source, "variable", variable.Name));
        if (component.Implementation is not ContainerImplementation container)
            return;
        foreach (var variable in container.Env.Where(e => ShellPart.IsVariable(e.Name)))
            diagnostics.Add(TektonDiagnostics.ReservedName.At(graph.Source, "variable", variable.Name));
        Refuse(container.Image, "The image");
        Refuse(container.WorkingDirectory, "The working directory");

        void Refuse(Template? template, string what)
        {
            if (template?.Parts.Any(p => p is TextPart text && text.Text.Contains("$(", StringComparison.Ordinal)) == true)
                diagnostics.Add(TektonDiagnostics.ReferenceInField.At(graph.Source, what, component.Name));
        }
    }
}
