using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Ir;

namespace Kfc.Compiler.Passes;

/// <summary>Makes the values that are given for parameters their defaults.</summary>
public static class BindParameters
{
    /// <summary>Runs the pass.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="values">Values by parameter name, as people type them.</param>
    /// <param name="requireAll">Whether a parameter without value is an error: a run needs them all.</param>
    public static PassResult Run(PipelineGraph graph, ImmutableSortedDictionary<string, string> values, bool requireAll)
    {
        var diagnostics = ImmutableArray.CreateBuilder<Diagnostic>();
        var parameters = ImmutableArray.CreateBuilder<ParameterSpec>(graph.Parameters.Length);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in graph.Parameters)
        {
            known.Add(parameter.Name);
            parameters.Add(Bind(parameter, values.GetValueOrDefault(parameter.Name), requireAll, diagnostics));
        }

        foreach (var name in values.Keys.Where(name => !known.Contains(name)))
            diagnostics.Add(GraphDiagnostics.UnknownParam.At(graph.Source, graph.Name, name, Hint(name, known)));

        return new(
            values.IsEmpty || known.Count == 0 ? graph : graph with { Parameters = parameters.MoveToImmutable() },
            diagnostics.ToImmutable());
    }

    private static ParameterSpec Bind(
        ParameterSpec parameter, string? given, bool requireAll, ImmutableArray<Diagnostic>.Builder diagnostics)
    {
        if (given is null)
        {
            if (requireAll && parameter.Default is null)
                diagnostics.Add(GraphDiagnostics.ParamMissing.At(parameter.Source, parameter.Name, parameter.Type));
            return parameter;
        }

        if (TryRead(parameter.Type, given, out var canonical))
            return parameter with { Default = canonical };
        diagnostics.Add(GraphDiagnostics.ParamWrongType.At(
            parameter.Source, Shorten(given), parameter.Type, parameter.Name, Example(parameter.Type)));
        return parameter;
    }

    /// <summary>People type words of enums and truth values in any case.</summary>
    private static bool TryRead(WireType type, string given, out string canonical)
    {
        var typed = type switch
        {
            ScalarType { Scalar: ScalarKind.Bool } when given.Equals("true", StringComparison.OrdinalIgnoreCase) => "true",
            ScalarType { Scalar: ScalarKind.Bool } when given.Equals("false", StringComparison.OrdinalIgnoreCase) => "false",
            EnumType words => words.Members.FirstOrDefault(word => word == given)
                ?? words.Members.FirstOrDefault(word => word.Equals(given, StringComparison.OrdinalIgnoreCase)) ?? given,
            _ => given,
        };
        return WireText.TryParse(type, typed, out canonical);
    }

    private static string Hint(string name, HashSet<string> known) => known.Count == 0
        ? " It has no parameters."
        : NearestName.Sentence(name, known) is { Length: > 0 } hint ? hint
        : $" It has {string.Join(", ", known.Order(StringComparer.Ordinal).Take(10))}.";

    private static string Shorten(string text) => text.Length <= 60 ? text : $"{text[..57]}...";

    private static string Example(WireType type) => type switch
    {
        ScalarType { Scalar: ScalarKind.Bool } => "true or false",
        ScalarType { Scalar: ScalarKind.Int } => "a whole number such as 42",
        ScalarType { Scalar: ScalarKind.Long } => "a whole number such as 42",
        ScalarType { Scalar: ScalarKind.Double } => "a number such as 0.5",
        EnumType words => $"one of {string.Join(", ", words.Members)}",
        ListType list => $"a JSON array whose elements are each a {list.Element}",
        RecordType record => $"a JSON object with the fields {string.Join(", ", record.Fields.Select(field => field.Name))}",
        _ => "a text",
    };
}
