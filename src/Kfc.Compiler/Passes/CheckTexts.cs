using System.Collections.Immutable;
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
        private string _where = "";

        public ImmutableArray<Diagnostic>.Builder Diagnostics { get; } = ImmutableArray.CreateBuilder<Diagnostic>();

        public override void VisitGraph(PipelineGraph graph)
        {
            Unicode(graph.Description, "The pipeline's description");
            foreach (var parameter in graph.Parameters)
            {
                _source = parameter.Source.IsKnown ? parameter.Source : graph.Source;
                Value(parameter.Default, $"The default of the parameter '{parameter.Name}'");
                Unicode(parameter.Description, $"The description of the parameter '{parameter.Name}'");
            }

            _source = graph.Source;
            Map(graph.Settings.Labels, "A label of the run");
            Map(graph.Settings.Annotations, "An annotation of the run");
            foreach (var component in graph.Components.Values)
                Component(component);
            base.VisitGraph(graph);
        }

        public override void VisitNode(Node node)
        {
            _source = node.Source.IsKnown ? node.Source : graph.Source;
            _where = Wording.Of(node);
            base.VisitNode(node);
        }

        public override void VisitTask(TaskNode task)
        {
            foreach (var argument in task.Arguments)
                Argument(argument, $"The input '{argument.Name}' of task '{task.Id}'");
            foreach (var variable in task.Settings.Env)
                Argument(variable, $"The variable {variable.Name} of task '{task.Id}'");
            Map(task.Settings.Labels, $"A label of task '{task.Id}'");
            Map(task.Settings.Annotations, $"An annotation of task '{task.Id}'");
        }

        /// <summary>Conditions, items and the like: their texts need not fit into one argument.</summary>
        public override void VisitExpression(Expression expression)
        {
            if (expression is LiteralExpression literal)
                Unicode(literal.Text, $"A text of {_where}");
            base.VisitExpression(expression);
        }

        private void Component(ComponentSpec component)
        {
            Unicode(component.Description, $"The description of the component '{component.Name}'");
            if (component.Implementation is not ContainerImplementation container)
            {
                foreach (var (template, place) in ComponentTemplates.Of(component.Implementation))
                    Template(template, $"The {place} of the component '{component.Name}'");
                return;
            }

            Unicode(container.Image, $"The image of the component '{component.Name}'");
            foreach (var template in container.Command.Concat(container.Args))
                Template(template, $"An argument of the component '{component.Name}'");
            foreach (var variable in container.Env)
                Template(variable.Value, $"The variable {variable.Name} of the component '{component.Name}'");
        }

        private void Template(Template template, string what) =>
            Value(string.Concat(template.Parts.OfType<TextPart>().Select(part => part.Text)), what);

        private void Argument(Argument argument, string what)
        {
            if (argument.Value is LiteralExpression literal)
                Value(literal.Text, what);
            else if (argument.Value is ConcatExpression concat)
                Value(string.Concat(concat.Parts.OfType<LiteralExpression>().Select(part => part.Text)), what);
            else
                VisitExpression(argument.Value);
        }

        private void Value(string? text, string what)
        {
            if (text is null || !Unicode(text, what))
                return;
            if (text.IndexOf('\0', StringComparison.Ordinal) is var nul and >= 0)
                Diagnostics.Add(LimitDiagnostics.TextHoldsNul.At(_source, what, nul));
            if (text.Length * 3L >= MaxBytes && Encoding.UTF8.GetByteCount(text) is var bytes and >= MaxBytes)
                Diagnostics.Add(LimitDiagnostics.TextTooLong.At(_source, what, bytes));
        }

        private void Map(ImmutableSortedDictionary<string, string> map, string what)
        {
            foreach (var (key, value) in map)
            {
                Unicode(key, what);
                Unicode(value, what);
            }
        }

        private bool Unicode(string? text, string what)
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
}
