using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>
/// Puts artifacts and large values given to nested pipelines in the place of the parameters that take them. They travel through templates as
/// artifacts from wherever they are made, while parameters of templates are texts.
/// </summary>
internal static class HandInArtifacts
{
    public static PipelineGraph Run(PipelineGraph graph) => new Rewriter(graph).RewriteGraph(graph);

    private sealed class Rewriter(PipelineGraph graph) : GraphRewriter
    {
        private readonly NodeIndex _nodes = NodeIndex.Of(graph);
        private readonly Dictionary<(string Pipeline, string Parameter), Expression> _artifacts = [];

        public override Node RewriteSubPipeline(SubPipelineNode pipeline)
        {
            var isArtifact = pipeline.Arguments.ToLookup(a => FreeText.IsArtifact(a.Value.Type) || LargeOutputs.Is(RewriteExpression(a.Value), graph, _nodes));
            if (!isArtifact[true].Any())
                return base.RewriteSubPipeline(pipeline);
            foreach (var argument in isArtifact[true])
                _artifacts[(pipeline.Id, argument.Name)] = RewriteExpression(argument.Value);
            return base.RewriteSubPipeline(pipeline with { Arguments = [.. isArtifact[false]] });
        }

        public override Expression RewriteParameter(ParameterExpression parameter) =>
            parameter.Scope is not null && _artifacts.TryGetValue((parameter.Scope, parameter.Name), out var value) ? value : parameter;
    }
}
