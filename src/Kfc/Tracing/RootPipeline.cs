using System.Collections.Immutable;
using System.Reflection;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>The outermost pipeline.</summary>
internal sealed class RootPipeline(GraphDraft draft, Pipeline pipeline)
{
    private readonly ParameterBinding _binding = new();
    private readonly List<ParameterSpec> _parameters = [];
    private RunSettings _settings = RunSettings.Default;
    private ImmutableArray<PipelineOutput> _outputs = [];
    private Call _call;

    public void Trace()
    {
        var declaration = pipeline.GetType().GetCustomAttribute<PipelineAttribute>();
        _call = draft.Place(new(declaration?.File, declaration?.Line ?? 0));
        draft.LastCall = _call;
        foreach (var entry in pipeline.Ports.Parameters)
            Declare(entry);
        _settings = RunOptionsReader.Read(draft, pipeline.RunOptions, _call) with
        {
            Schedule = RunOptionsReader.Schedule(pipeline.GetType().GetCustomAttribute<ScheduleAttribute>()),
        };

        pipeline.Draft = draft;
        pipeline.TraceBody();
        foreach (var choice in draft.Choices.Where(choice => !choice.HasElse))
            draft.Report(TraceDiagnostics.ChooseWithoutElse, choice.Call);
        Results.Check(draft, pipeline, _call);
        _outputs = Results.Of(pipeline);
    }

    public void Leave()
    {
        _binding.Release();
        pipeline.Draft = null;
    }

    public PipelineGraph Build(SourceFiles files) => new()
    {
        Name = pipeline.Ports.Name,
        DisplayName = pipeline.Ports.DisplayName,
        Description = pipeline.Ports.Description,
        Parameters = [.. _parameters.Select(parameter => parameter with { Source = files.Position(_call) })],
        Components = draft.Components.Build(),
        Root = draft.Root.Build(files),
        Outputs = _outputs,
        Settings = _settings,
        Source = files.Position(_call),
        SourceRoot = files.Root,
    };

    private void Declare(Tables.ParameterEntry entry)
    {
        if (entry.Cell(pipeline) is not { } cell)
        {
            draft.Report(TraceDiagnostics.ParameterWithoutValue, _call, entry.DisplayName);
            return;
        }

        _binding.Bind(entry, cell, null);
        if (cell.Type is ArtifactType kind)
        {
            draft.Report(TraceDiagnostics.ArtifactParameter, _call, entry.DisplayName, kind.Artifact);
            return;
        }

        if (cell.Given is not (null or LiteralExpression))
            draft.Report(TraceDiagnostics.ParameterWithoutValue, _call, entry.DisplayName);
        _parameters.Add(new()
        {
            Name = entry.Name,
            DisplayName = entry.DisplayName,
            Description = entry.Description,
            Type = cell.Type,
            Default = (cell.Given as LiteralExpression)?.Text,
        });
    }
}
