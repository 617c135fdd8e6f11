using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T10 to T14: parameters that steps name exist and are used by their type.</summary>
internal static class ParamsInSteps
{
    public static void Check(IEnumerable<Step> steps, ParamScope scope, RuleContext context)
    {
        foreach (var step in steps)
        {
            foreach (var text in step.PlainTexts)
                ParamTexts.Plain(text, scope, context);
            foreach (var word in step.Words)
                ParamTexts.Word(word, scope, context, allowObject: false);
            if (step.Node.Scalar("onError") is { } onError)
                ParamTexts.Plain(onError, scope, context);
        }
    }

    /// <summary>
    /// Where further parameters may come from a run that is not known here, only the types of those that are declared are checked.
    /// </summary>
    public static void CheckKnown(IEnumerable<Step> steps, IEnumerable<ParamSpec> declared, RuleContext context)
    {
        var arrays = declared.Where(p => p.Kind == ParamKind.Array).Select(p => p.Name).ToHashSet(StringComparer.Ordinal);
        if (arrays.Count == 0)
            return;
        foreach (var step in steps)
        {
            foreach (var text in step.PlainTexts.Where(t => Variables.Uses(t.Text, "params").Any(u => u.IsWhole && arrays.Contains(u.Name))))
                context.Report(TektonTaskDiagnostics.ArrayInText, text, Variables.Uses(text.Text, "params").First(u => u.IsWhole && arrays.Contains(u.Name)).Name);
            foreach (var word in step.Words.Where(t => Variables.Uses(t.Text, "params").Any(u => u.IsWhole && !u.IsWholeText && arrays.Contains(u.Name))))
                context.Report(TektonTaskDiagnostics.ArrayNotAlone, word, Variables.Uses(word.Text, "params").First(u => arrays.Contains(u.Name)).Name);
        }
    }
}
