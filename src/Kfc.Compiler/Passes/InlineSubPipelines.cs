using System.Collections.Immutable;
using Kfc.Compiler.Passes.Rewriting;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>
/// Puts the tasks of scopes, and of pipelines that are used inside others, in their place, with the arguments in place of the parameters.
/// </summary>
/// <remarks>What has an exit handler of its own becomes or stays a <see cref="ScopeNode"/>: the handler runs at its own end.</remarks>
public static class InlineSubPipelines
{
    /// <summary>Runs the pass.</summary>
    public static PassResult Run(PipelineGraph graph) => PassResult.Of(new Inliner().RewriteGraph(graph));

    private sealed class Inliner : SplicingRewriter
    {
        private readonly Dictionary<(string Pipeline, string Parameter), Expression> _arguments = [];

        public override Expression RewriteParameter(ParameterExpression parameter) =>
            parameter.Scope is not null && _arguments.TryGetValue((parameter.Scope, parameter.Name), out var value) ? value : parameter;

        protected override void Expand(Node node, ImmutableArray<Node>.Builder nodes)
        {
            switch (node)
            {
                case SubPipelineNode pipeline:
                    foreach (var argument in pipeline.Arguments)
                        _arguments[(pipeline.Id, argument.Name)] = RewriteExpression(argument.Value);
                    Splice(pipeline, RewriteRegion(pipeline.Body), nodes);
                    break;
                case ScopeNode scope:
                    Splice(scope, RewriteRegion(scope.Body), nodes);
                    break;
                default:
                    base.Expand(node, nodes);
                    break;
            }
        }
    }
}
