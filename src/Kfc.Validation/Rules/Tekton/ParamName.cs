using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T8: the form of parameters' names. Those of objects and of their keys have no dots.</summary>
internal sealed class ParamName : Rule<ParamSpec>
{
    public override void Check(ParamSpec subject, RuleContext context)
    {
        if (!IsValid(subject.Name, dots: subject.Kind != ParamKind.Object))
            context.Report(TektonTaskDiagnostics.ParamName, subject.Node.PlaceOf("name"), subject.Name);
        if (subject.Kind != ParamKind.Object)
            return;
        foreach (var key in subject.Node.Map("properties")?.Entries.Where(e => !IsValid(e.Key, dots: false)) ?? [])
            context.Report(TektonTaskDiagnostics.ParamName, key.Place, key.Key);
    }

    private static bool IsValid(string name, bool dots) => name.Length > 0 && (char.IsAsciiLetter(name[0]) || name[0] == '_')
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' || (dots && c == '.'));
}
