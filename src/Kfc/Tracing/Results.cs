using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>What a pipeline hands out.</summary>
internal static class Results
{
    /// <summary>Reports what <c>Define()</c> should have set and did not.</summary>
    public static void Check(GraphDraft draft, Pipeline pipeline, Call call)
    {
        foreach (var result in pipeline.Ports.Results)
        {
            if (!result.Optional && result.Read(pipeline) is null)
                draft.Report(TraceDiagnostics.ResultNotSet, call, pipeline.Ports.DisplayName, result.Name);
        }
    }

    public static ImmutableArray<PipelineOutput> Of(Pipeline pipeline)
    {
        var outputs = ImmutableArray.CreateBuilder<PipelineOutput>();
        foreach (var result in pipeline.Ports.Results)
        {
            if (result.Read(pipeline) is { } value)
                outputs.Add(new(result.Name, value.Expression));
        }

        return outputs.ToImmutable();
    }
}
