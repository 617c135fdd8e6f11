using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>P26, T20: allowed values of a parameter: a feature, for texts, each once, the default among them.</summary>
internal sealed class ParamEnum : Rule<ParamSpec>
{
    public override void Check(ParamSpec subject, RuleContext context)
    {
        if (!subject.Node.HasContent("enum"))
            return;
        var at = subject.Node.PlaceOf("enum");
        var values = subject.Node.Scalars("enum").Select(v => v.Text).ToList();
        if (!context.Has("param-enum"))
            context.Report(TektonRunDiagnostics.Feature, at, "enum of a parameter", "param-enum");
        if (subject.Kind != ParamKind.String)
            context.Report(TektonPipelineDiagnostics.Enum, at, subject.Name, $"is of type {subject.Kind.Word()}; only texts can be listed");
        else if (subject.Default is ScalarNode { Text: { Length: > 0 } text } && !values.Contains(text, StringComparer.Ordinal))
            context.Report(TektonPipelineDiagnostics.Enum, at, subject.Name, $"has the default '{text}', which is not listed");
        if (values.Distinct(StringComparer.Ordinal).Count() != values.Count)
            context.Report(TektonPipelineDiagnostics.Enum, at, subject.Name, "lists a value twice");
    }
}
