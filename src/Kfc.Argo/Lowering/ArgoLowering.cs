using System.Collections.Immutable;
using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo.Lowering;

/// <summary>From a graph to a workflow.</summary>
internal static class ArgoLowering
{
    private const string Entrypoint = "main";

    /// <summary>The server appends five characters to a generated name.</summary>
    private const int MaxGenerateName = 58;

    public static Workflow Lower(PipelineGraph graph, string hash, CompileOptions options, List<Diagnostic> diagnostics)
    {
        var emission = new Emission(graph, options, diagnostics);
        var regions = new Regions(emission);
        var main = new Group(Entrypoint, null, null);
        regions.Add(graph.Root, main);
        if (main.Sites.Count == 0)
            diagnostics.Add(ArgoDiagnostics.NoTasks.At(graph.Source, graph.Name));
        foreach (var output in graph.Outputs)
            Report(output, main, emission);
        var exit = ExitGroups.OfRun(graph.Root, main, emission, regions);
        var table = new TemplateTable();
        var entrypoint = main.Finish(table);
        var settings = graph.Settings;
        return new(
            "Workflow",
            new ObjectMeta
            {
                GenerateName = $"{Names.Fit(graph.Name, MaxGenerateName - 1)}-",
                Namespace = settings.Namespace,
                Labels = settings.Labels,
                Annotations = Annotations(graph, hash, options),
            },
            new()
            {
                Entrypoint = entrypoint,
                Arguments = new([.. graph.Parameters.Select(Declare)], []),
                ServiceAccountName = settings.ServiceAccount,
                ActiveDeadlineSeconds = settings.TimeoutSeconds,
                NodeSelector = settings.NodeSelector,
                Tolerations = [.. settings.Tolerations.Select(t => new PodToleration(t))],
                ImagePullSecrets = [.. settings.ImagePullSecrets.Select(s => new LocalName(s))],
                Exit = exit is null ? null : new Hook(exit.Finish(table), exit.Site!.Arguments),
                Templates = [.. table.Templates.Reverse()],
            });
    }

    private static ImmutableSortedDictionary<string, string> Annotations(PipelineGraph graph, string hash, CompileOptions options)
    {
        var annotations = graph.Settings.Annotations.SetItem("kfc.dev/ir-hash", hash).SetItem("kfc.dev/version", options.ToolVersion);
        if (graph.DisplayName is { } title && !annotations.ContainsKey("workflows.argoproj.io/title"))
            annotations = annotations.SetItem("workflows.argoproj.io/title", title);
        return graph.Description is { } description && !annotations.ContainsKey("workflows.argoproj.io/description")
            ? annotations.SetItem("workflows.argoproj.io/description", description)
            : annotations;
    }

    private static Parameter Declare(ParameterSpec parameter) => new(parameter.Name)
    {
        Description = parameter.Description,
        Enum = parameter.Type is EnumType words ? words.Members : [],
        Value = parameter.Default,
    };

    private static void Report(PipelineOutput output, Group main, Emission emission)
    {
        var reader = Reader.OfOutputs(emission.Values, main);
        if (output.Value.Type is ArtifactType && !ByKey.Is(output.Value))
        {
            main.Report(Values.Pass(output.Name, reader.Artifact(output.Value)) with { GlobalName = output.Name });
            return;
        }

        var from = output.Value is OutputExpression or MergeExpression
            ? Values.Made(emission.Values.Resolve(Value.Of(output.Value), main, null))
            : new ValueFrom { Expression = reader.Wire(output.Value).Code };
        main.Report(new Parameter(output.Name) { GlobalName = output.Name, ValueFrom = from });
    }
}
