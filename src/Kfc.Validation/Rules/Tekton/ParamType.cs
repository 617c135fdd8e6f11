using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T6: a parameter's type is known, and its default is of that type.</summary>
internal sealed class ParamType : Rule<ParamSpec>
{
    public override void Check(ParamSpec subject, RuleContext context)
    {
        if (subject.Node.Scalar("type") is { Text.Length: > 0 } word && ParamValues.Parse(word.Text) is null)
            context.Report(TektonTaskDiagnostics.ParamType, word, subject.Name, word.Text);
        else if (subject.Default is { } value && ParamValues.KindOf(value) != subject.Kind)
            context.Report(TektonTaskDiagnostics.DefaultType, subject.Node.PlaceOf("default"), subject.Name, subject.Kind.Word(), ParamValues.KindOf(value).Word());
    }
}
