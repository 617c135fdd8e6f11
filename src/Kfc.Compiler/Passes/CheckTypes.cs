using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes.Checking;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>Every input gets a value of its type, conditions are truth values, and operands go together.</summary>
public static class CheckTypes
{
    /// <summary>Runs the check on a graph without errors of structure.</summary>
    public static ImmutableArray<Diagnostic> Run(PipelineGraph graph)
    {
        var check = new Check(graph);
        check.VisitGraph(graph);
        return check.Diagnostics.ToImmutable();
    }

    private sealed class Check : GraphVisitor
    {
        private readonly PipelineGraph _graph;
        private readonly GraphIndex _index;
        private readonly ExpressionTypes _types;
        private SourcePosition _source;

        public Check(PipelineGraph graph)
        {
            _graph = graph;
            _source = graph.Source;
            _index = new GraphIndex(graph);
            _types = new ExpressionTypes(_index, Report);
        }

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public override void VisitGraph(PipelineGraph graph)
        {
            foreach (var component in graph.Components.Values)
            {
                ComponentTemplates.Check(component, _index.PortsOf(component.Name) ?? new ComponentPorts(component), Report);
                PodShape.Check(component, Report);
            }

            VisitRegion(graph.Root);
            At(null);
            foreach (var output in graph.Outputs)
                _types.Of(output.Value);
        }

        public override void VisitRegion(Region region)
        {
            foreach (var node in region.Nodes.Where(node => node is not ExitNode).Concat(region.Nodes.Where(node => node is ExitNode)))
                VisitNode(node);
        }

        public override void VisitTask(TaskNode task)
        {
            At(task);
            var ports = _index.PortsOf(task.Component)!;
            var given = new HashSet<string>(StringComparer.Ordinal);
            foreach (var argument in task.Arguments)
            {
                if (!given.Add(argument.Name))
                    Report(GraphDiagnostics.DuplicateName, [_types.Where, "arguments", argument.Name]);
                else if (ports.Inputs.TryGetValue(argument.Name, out var port))
                    _types.Require(argument.Value, port.Type, $"The input '{port.Name}' of task '{task.Id}'");
                else
                    Report(GraphDiagnostics.UnknownInput, [task.Id, argument.Name, task.Component, Wording.Known(ports.Inputs.Keys)]);
            }

            foreach (var port in ports.Required.Where(port => !given.Contains(port.Name)))
                Report(GraphDiagnostics.MissingInput, [task.Id, port.Name, port.Type, task.Component]);
            foreach (var value in task.Settings.Env.Concat(task.Settings.ArtifactKeys))
                _types.RequireText(value.Value);
            PodShape.CheckSettings(task, Report);
        }

        public override void VisitBranch(BranchNode branch)
        {
            foreach (var arm in branch.Cases)
            {
                At(branch);
                _types.RequireCondition(arm.Condition, $"A condition of the branch '{branch.Id}'");
                VisitRegion(arm.Body);
            }

            if (branch.Else is not null)
                VisitRegion(branch.Else);
            At(branch);
            foreach (var merge in branch.Merges)
            {
                foreach (var value in merge.Values)
                    _types.Require(value, merge.Type, $"The merged value '{merge.Name}' of the branch '{branch.Id}'");
            }
        }

        public override void VisitLoop(LoopNode loop)
        {
            At(loop);
            _types.Declare(loop, _types.Of(loop.Items));
            VisitRegion(loop.Body);
            At(loop);
            foreach (var collected in loop.Collected)
                _types.Declare(loop, collected);
        }

        public override void VisitRepeat(RepeatNode repeat)
        {
            VisitRegion(repeat.Body);
            At(repeat);
            _types.RequireCondition(repeat.Until, $"The condition that ends the repetition '{repeat.Id}'");
            foreach (var output in repeat.Outputs)
                _types.Declare(repeat, output);
        }

        public override void VisitSubPipeline(SubPipelineNode pipeline)
        {
            At(pipeline);
            foreach (var argument in pipeline.Arguments)
                _types.Of(argument.Value);
            VisitRegion(pipeline.Body);
        }

        private void At(Node? node)
        {
            _source = node?.Source ?? _graph.Source;
            _types.Where = Wording.Of(node);
        }

        private void Report(DiagnosticDescriptor descriptor, object?[] arguments) =>
            Diagnostics.Add(descriptor.At(_source.IsKnown ? _source : _graph.Source, arguments));
    }
}
