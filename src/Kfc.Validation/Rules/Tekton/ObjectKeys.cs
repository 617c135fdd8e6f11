using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T9, R22: an object parameter says which keys it has.</summary>
internal sealed class ObjectKeys : Rule<ParamSpec>
{
    public override void Check(ParamSpec subject, RuleContext context)
    {
        if (subject.Kind == ParamKind.Object && !subject.Node.Has("properties"))
            context.Report(TektonTaskDiagnostics.ObjectKeys, subject.Node, subject.Name);
    }
}
