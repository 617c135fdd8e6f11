using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T10 to T14: how parameters may stand in texts, by their type.</summary>
internal static class ParamTexts
{
    /// <summary>A text that takes texts only: no whole array or object.</summary>
    public static void Plain(ScalarNode text, ParamScope scope, RuleContext context)
    {
        foreach (var use in Variables.Uses(text.Text, "params"))
        {
            if (!Known(text, use, scope, context, out var param))
                continue;
            // Only the dotted form without an index names the whole array; [0] is one of its texts.
            if (param.Kind == ParamKind.Array && use.IsWhole)
                context.Report(TektonTaskDiagnostics.ArrayInText, text, param.Name);
            else if (param.Kind == ParamKind.Object && use.IsWhole)
                context.Report(TektonTaskDiagnostics.ObjectInText, text, param.Name);
        }
    }

    /// <summary>A word of a list, which a whole array may fill when it stands alone.</summary>
    public static void Word(ScalarNode text, ParamScope scope, RuleContext context, bool allowObject)
    {
        foreach (var use in Variables.Uses(text.Text, "params"))
        {
            if (!Known(text, use, scope, context, out var param))
                continue;
            if (param.Kind == ParamKind.Array && use.IsWhole && !use.IsWholeText)
                context.Report(TektonTaskDiagnostics.ArrayNotAlone, text, param.Name);
            else if (param.Kind == ParamKind.Object && use.IsWhole && !allowObject)
                context.Report(TektonTaskDiagnostics.ObjectInText, text, param.Name);
        }
    }

    private static bool Known(ScalarNode text, VariableUse use, ParamScope scope, RuleContext context, out ParamSpec param)
    {
        param = scope.Find(use.IsDotted ? use.Name : Variables.WithoutIndex(use.Inside))!;
        if (use.IsDotted && use.Parts.Length > 2)
            context.Report(TektonTaskDiagnostics.TooManyParts, text, use.Inside);
        else if (param is null)
            context.Report(TektonTaskDiagnostics.UnknownParam, text, use.Inside, NearestName.Sentence(use.Name, scope.Names));
        else if (param.Kind == ParamKind.Object && use.Parts is [_, var key] && !param.Keys.Contains(key))
            context.Report(TektonTaskDiagnostics.UnknownKey, text, param.Name, key);
        else
            return true;
        return false;
    }
}
