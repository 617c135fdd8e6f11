using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes.Checking;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>Texts can be written as UTF-8, and those that become arguments or variables fit into what Linux takes.</summary>
public static class CheckTexts
{
    /// <summary>Most bytes of one argument or variable, with its closing NUL: Linux's MAX_ARG_STRLEN on 4 KiB pages.</summary>
    public const int MaxBytes = 131_072;

    /// <summary>Runs the check.</summary>
    public static ImmutableArray<Diagnostic> Run(PipelineGraph graph)
    {
        var check = new Check(graph);
        check.VisitGraph(graph);
        return check.Diagnostics.ToImmutable();
    }

    private sealed class Check(PipelineGraph graph) : GraphVisitor
    {
        private SourcePosition _source = graph.Source;
        private Node? _node;

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public override void VisitGraph(PipelineGraph graph)
        {
            Unicode(graph.Description, new("The pipeline's description"));
            foreach (var parameter in graph.Parameters)
            {
                _source = parameter.Source.IsKnown ? parameter.Source : graph.Source;
                Value(parameter.Default, new("The default of the parameter '{0}'", parameter.Name));
                Unicode(parameter.Description, new("The description of the parameter '{0}'", parameter.Name));
            }

            _source = graph.Source;
            foreach (var (path, text) in GraphTexts.Of(graph.Settings))
                Unicode(text, new("The setting {0} of the run", path));
            foreach (var component in graph.Components.Values)
                Component(component);
            base.VisitGraph(graph);
        }

        public override void VisitNode(Node node)
        {
            _source = node.Source.IsKnown ? node.Source : graph.Source;
            _node = node;
            base.VisitNode(node);
        }

        public override void VisitTask(TaskNode task)
        {
            foreach (var argument in task.Arguments)
                Argument(argument, new("The input '{0}' of task '{1}'", argument.Name, task.Id));
            foreach (var variable in task.Settings.Env)
                Argument(variable, new("The variable {0} of task '{1}'", variable.Name, task.Id));
            foreach (var (path, text) in GraphTexts.Of(task.Settings))
            {
                if (!path.StartsWith("env[", StringComparison.Ordinal))
                    Unicode(text, new("The setting {0} of task '{1}'", path, task.Id));
            }
        }

        /// <summary>Conditions, items and the like: their texts need not fit into one argument.</summary>
        public override void VisitExpression(Expression expression)
        {
            if (expression is LiteralExpression literal)
                Unicode(literal.Text, new("A text of {0}", Node: _node));
            base.VisitExpression(expression);
        }

        private void Component(ComponentSpec component)
        {
            foreach (var (path, text) in GraphTexts.Of(component))
                Unicode(text, new("The {0} of the component '{1}'", path, component.Name));
            if (component.Implementation is not ContainerImplementation { Init.IsEmpty: true, Sidecars.IsEmpty: true } container)
            {
                foreach (var (template, place) in ComponentTemplates.Of(component.Implementation))
                    Template(template, new("The {0} of the component '{1}'", place, component.Name));
                return;
            }

            Template(container.Image, new("The image of the component '{0}'", component.Name));
            if (container.WorkingDirectory is { } folder)
                Template(folder, new("The working directory of the component '{0}'", component.Name));
            foreach (var template in container.Command.Concat(container.Args))
                Template(template, new("An argument of the component '{0}'", component.Name));
            foreach (var variable in container.Env)
                Template(variable.Value, new("The variable {0} of the component '{1}'", variable.Name, component.Name));
        }

        private void Template(Template template, Subject what) =>
            Value(string.Concat(template.Parts.OfType<TextPart>().Select(part => part.Text)), what);

        private void Argument(Argument argument, Subject what)
        {
            if (argument.Value is LiteralExpression literal)
                Value(literal.Text, what);
            else if (argument.Value is ConcatExpression concat)
                Value(string.Concat(concat.Parts.OfType<LiteralExpression>().Select(part => part.Text)), what);
            else
                VisitExpression(argument.Value);
        }

        private void Value(string? text, Subject what)
        {
            if (text is null || !Unicode(text, what))
                return;
            if (text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
                Diagnostics.Add(LimitDiagnostics.TextHoldsNul.At(_source, what, nul));
            if (text.Length * 3L >= MaxBytes && Encoding.UTF8.GetByteCount(text) is var bytes and >= MaxBytes)
                Diagnostics.Add(LimitDiagnostics.TextTooLong.At(_source, what, bytes));
        }

        private bool Unicode(string? text, Subject what)
        {
            for (var rest = text.AsSpan(); rest.IndexOfAnyInRange('\uD800', '\uDFFF') is var at and >= 0; rest = rest[(at + 2)..])
            {
                if (at + 1 < rest.Length && char.IsSurrogatePair(rest[at], rest[at + 1]))
                    continue;
                Diagnostics.Add(LimitDiagnostics.TextNotUnicode.At(_source, what, text!.Length - rest.Length + at));
                return false;
            }

            return true;
        }
    }

    /// <summary>What a text is; spelled out only for the few that are wrong.</summary>
    private readonly record struct Subject(string Format, string First = "", string Second = "", Node? Node = null)
    {
        public override string ToString() => string.Format(CultureInfo.InvariantCulture, Format, Node is null ? First : Wording.Of(Node), Second);
    }
}
