using System.Collections.Immutable;
using System.Globalization;
using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Compiler.Yaml;
using Kfc.Ir;
using Kfc.Kubernetes;

namespace Kfc.Argo;

/// <summary>Cuts what a workflow runs into the documents of a layout: a run of its own, or one on a schedule, with or apart from its definition.</summary>
internal sealed class Documents(WorkflowSpec spec, PipelineGraph graph, string hash, CompileOptions options)
{
    /// <summary>The server appends five characters to a generated name.</summary>
    private const int MaxGenerateName = 58;

    private const int MaxName = 63;

    /// <summary>Runs of a schedule are named after it.</summary>
    private const int MaxCronName = 52;

    public ImmutableArray<ManifestDocument> All()
    {
        if (options.Layout == Layout.Run)
            return [Run(spec)];
        var isCluster = options.Layout == Layout.Cluster;
        var kind = isCluster ? "ClusterWorkflowTemplate" : "WorkflowTemplate";
        var metadata = isCluster ? Meta() with { Namespace = null } : Meta();
        return
        [
            .. SpreadTemplates.Of(spec, NameOf, isCluster).Select(d => Document(kind, metadata with { Name = d.Name }, d.Spec.Write)),
            Run(Referring(Definition)),
        ];
    }

    /// <summary>Why the author's changes to the run do not apply.</summary>
    public IEnumerable<Diagnostic> PatchProblems()
    {
        var fields = options.Layout == Layout.Run ? spec : Referring(Definition);
        return PatchedObject.Problems(Fields(fields), Patches).Select(p => ArgoDiagnostics.PatchFailed.At(graph.Source, "the run", p));
    }

    private ImmutableArray<EnginePatch> Patches => [.. graph.Settings.Patches.Where(p => p.Engine == "argo")];

    private TemplateRef Definition => new(NameOf(0), null, options.Layout == Layout.Cluster);

    private string NameOf(int definition) =>
        Names.Fit(definition == 0 ? graph.Name : string.Create(CultureInfo.InvariantCulture, $"{graph.Name}-part-{definition + 1}"), MaxName);

    private ManifestDocument Run(WorkflowSpec run)
    {
        var (kind, metadata, _) = Parts(run);
        return new(kind, metadata.Name ?? metadata.GenerateName!, yaml => PatchedObject.Write(yaml, Fields(run), Patches));
    }

    private Action<YamlWriter> Fields(WorkflowSpec run)
    {
        var (kind, metadata, write) = Parts(run);
        return yaml => ArgoObject.Write(yaml, kind, metadata, write);
    }

    private (string Kind, ObjectMeta Metadata, Action<YamlWriter> Write) Parts(WorkflowSpec run) => graph.Settings.Schedule is { } schedule
        ? ("CronWorkflow", Meta() with { Name = Names.Fit(graph.Name, MaxCronName) }, new CronSpec(schedule, run).Write)
        : ("Workflow", Meta() with { GenerateName = $"{Names.Fit(graph.Name, MaxGenerateName - 1)}-" }, run.Write);

    /// <summary>Only what was given for this run is said again.</summary>
    private WorkflowSpec Referring(TemplateRef definition) => new()
    {
        Definition = definition,
        Arguments = new([.. spec.Arguments.Parameters.Where(p => options.Parameters.ContainsKey(p.Name)).Select(p => new Parameter(p.Name) { Value = p.Value })], []),
    };

    private static ManifestDocument Document(string kind, ObjectMeta metadata, Action<YamlWriter> write) =>
        new(kind, metadata.Name ?? metadata.GenerateName!, yaml => ArgoObject.Write(yaml, kind, metadata, write));

    private ObjectMeta Meta() => new()
    {
        Namespace = graph.Settings.Namespace,
        Labels = graph.Settings.Labels,
        Annotations = Annotations(),
    };

    private ImmutableSortedDictionary<string, string> Annotations()
    {
        var annotations = graph.Settings.Annotations.SetItem("kfc.dev/ir-hash", hash).SetItem("kfc.dev/version", options.ToolVersion);
        if (graph.DisplayName is { } title && !annotations.ContainsKey("workflows.argoproj.io/title"))
            annotations = annotations.SetItem("workflows.argoproj.io/title", title);
        return graph.Description is { } description && !annotations.ContainsKey("workflows.argoproj.io/description")
            ? annotations.SetItem("workflows.argoproj.io/description", description)
            : annotations;
    }
}
