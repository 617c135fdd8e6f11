using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T10 to T14: how parameters may stand in texts, by their type.</summary>
internal static class ParamTexts
{
    /// <summary>A text that takes texts only: no whole array or object.</summary>
    public static void Plain(ScalarNode text, ParamScope scope, RuleContext context)
    {
        foreach (var use in Uses(text, context))
        {
            if (!Known(text, use, scope, context, out var param))
                continue;
            if (param.Kind == ParamKind.Array && use.IsWholeArray)
                context.ReportAt(TektonTaskDiagnostics.ArrayInText, text, use.At, param.Name);
            else if (use.IsWhole && scope.Objects(param.Name).Any())
                context.ReportAt(TektonTaskDiagnostics.ObjectInText, text, use.At, param.Name);
        }
    }

    /// <summary>A word of a list, which a whole array may fill when it stands alone.</summary>
    public static void Word(ScalarNode text, ParamScope scope, RuleContext context, bool allowObject)
    {
        foreach (var use in Uses(text, context))
        {
            if (!Known(text, use, scope, context, out var param))
                continue;
            if (param.Kind == ParamKind.Array && use.IsWholeArray && !use.IsWholeText)
                context.ReportAt(TektonTaskDiagnostics.ArrayNotAlone, text, use.At, param.Name);
            else if (!allowObject && use.IsWhole && scope.Objects(param.Name).Any())
                context.ReportAt(TektonTaskDiagnostics.ObjectInText, text, use.At, param.Name);
        }
    }

    /// <summary>A text in which admission looks for nothing: a variable without a parameter stays as it is.</summary>
    public static void Left(ScalarNode text, ParamScope scope, RuleContext context)
    {
        foreach (var use in Uses(text, context).Where(u => scope.Find(NameOf(u)) is null))
            context.ReportAt(TektonTaskDiagnostics.UnknownParamLeft, text, use.At, use.Inside, NearestName.Sentence(use.Name, scope.Names));
    }

    /// <summary>Each use once, and none when nothing more is noted: one text may hold very many.</summary>
    private static IEnumerable<VariableUse> Uses(ScalarNode text, RuleContext context) => text.Text.Contains("$(params", StringComparison.Ordinal)
        ? Variables.Uses(text.Text, "params").Distinct().TakeWhile(_ => !context.IsFull)
        : [];

    private static bool Known(ScalarNode text, VariableUse use, ParamScope scope, RuleContext context, out ParamSpec param)
    {
        param = scope.Find(NameOf(use))!;
        if (use.HasTooManyParts)
            context.ReportAt(TektonTaskDiagnostics.TooManyParts, text, use.At, use.Inside);
        else if (param is null)
            context.ReportAt(TektonTaskDiagnostics.UnknownParam, text, use.At, use.Inside, NearestName.Sentence(use.Name, scope.Names));
        else if (use.Parts is [_, var key] && scope.Objects(param.Name).Any(o => !o.Keys.Contains(Variables.WithoutIndex(key))))
            context.ReportAt(TektonTaskDiagnostics.UnknownKey, text, use.At, param.Name, key);
        else
            return true;
        return false;
    }

    private static string NameOf(VariableUse use) => use.IsDotted ? use.Name : Variables.WithoutIndex(use.Inside);
}
