using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>A pipeline that is run by another one.</summary>
internal sealed class NestedPipeline : NodeDraft
{
    private const int MostLevels = 100;
    private readonly Pipeline _pipeline;
    private readonly ImmutableArray<Argument> _arguments;
    private readonly RegionDraft _body = new();

    private NestedPipeline(string id, Pipeline pipeline, ImmutableArray<Argument> arguments, Call call)
        : base(id, call) => (_pipeline, _arguments) = (pipeline, arguments);

    public static void Trace(GraphDraft draft, Pipeline pipeline, TaskOptions? options, Call call)
    {
        var table = pipeline.Ports;
        if (draft.Depth == MostLevels)
            throw new TraceException(TraceDiagnostics.EndlessNesting, call, table.DisplayName, MostLevels);
        if (options is not null && TaskOptionsReader.SaysMoreThanPlace(options))
            draft.Report(TraceDiagnostics.OptionWithoutMeaning, call, table.DisplayName);

        var node = new NestedPipeline(draft.NameOf(table.Name, options, call), pipeline, Arguments(pipeline, call), draft.Place(call));
        pipeline.Id = node.Id;
        draft.Add(node);

        var (prefix, after) = (draft.Names.Prefix, draft.After);
        draft.Names.Prefix = $"{node.Id}-";
        draft.After = TaskDraft.NodesAfter(draft, options, call);
        draft.Depth++;
        pipeline.Draft = draft;
        var binding = new ParameterBinding();
        try
        {
            foreach (var entry in table.Parameters)
                binding.Bind(entry, entry.Cell(pipeline)!, node.Id);
            draft.Inside(node._body, pipeline.TraceBody);
        }
        finally
        {
            binding.Release();
            pipeline.Draft = null;
        }

        draft.Depth--;
        (draft.Names.Prefix, draft.After) = (prefix, after);
        Results.Check(draft, pipeline, call);
    }

    public override Node Build(SourceFiles files) => new SubPipelineNode
    {
        Id = Id,
        DisplayName = _pipeline.Ports.DisplayName,
        Source = files.Position(Call),
        Pipeline = _pipeline.Ports.Name,
        Arguments = _arguments,
        Body = _body.Build(files),
    };

    private static ImmutableArray<Argument> Arguments(Pipeline pipeline, Call call)
    {
        var arguments = ImmutableArray.CreateBuilder<Argument>(pipeline.Ports.Parameters.Length);
        foreach (var entry in pipeline.Ports.Parameters)
        {
            var cell = entry.Cell(pipeline);
            var value = call.Blame(() => cell?.Bound ?? cell?.Given)
                ?? throw new TraceException(TraceDiagnostics.MissingValue, call, $"{pipeline.Ports.DisplayName}.{entry.DisplayName}");
            arguments.Add(new(entry.Name, value));
        }

        return arguments.DrainToImmutable();
    }
}
