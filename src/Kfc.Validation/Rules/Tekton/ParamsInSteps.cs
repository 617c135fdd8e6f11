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
            foreach (var (text, use) in Uses(step.PlainTexts, arrays))
                context.ReportAt(TektonTaskDiagnostics.ArrayInText, text, use.At, use.Name);
            foreach (var (word, use) in Uses(step.Words, arrays).Where(u => !u.Use.IsWholeText))
                context.ReportAt(TektonTaskDiagnostics.ArrayNotAlone, word, use.At, use.Name);
        }
    }

    private static IEnumerable<(ScalarNode Text, VariableUse Use)> Uses(IEnumerable<ScalarNode> texts, HashSet<string> arrays) =>
        texts.SelectMany(t => Variables.Uses(t.Text, "params").Distinct().Where(u => u.IsWholeArray && arrays.Contains(u.Name)).Select(u => (t, u)));
}
