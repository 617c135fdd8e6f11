using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P24: parameters that pipeline tasks name are declared, and used by their type.</summary>
internal static class ParamUse
{
    public static void Check(IEnumerable<PipelineTask> tasks, ParamScope scope, RuleContext context)
    {
        foreach (var task in tasks)
        {
            foreach (var value in task.Params.Select(p => p["value"]).OfType<DocumentNode>())
                Value(value, mayBeWhole: true, scope, context);
            foreach (var value in task.Matrix?.Maps("params").Select(p => p["value"]).OfType<ListNode>() ?? [])
                Value(value, mayBeWhole: true, scope, context);
            foreach (var value in task.Matrix?.Maps("include").SelectMany(i => i.Maps("params")).Select(p => p["value"]).OfType<ScalarNode>() ?? [])
                ParamTexts.Plain(value, scope, context);
            foreach (var when in task.When)
                Guard(when, scope, context);
        }
    }

    /// <summary>What admission passes: the end of an embedded pipeline.</summary>
    public static void CheckLeft(IEnumerable<PipelineTask> tasks, ParamScope scope, RuleContext context)
    {
        foreach (var text in tasks.SelectMany(t => t.Texts))
            ParamTexts.Left(text, scope, context);
    }

    private static void Value(DocumentNode value, bool mayBeWhole, ParamScope scope, RuleContext context)
    {
        foreach (var text in value.AllTexts())
        {
            if (value is ListNode || (mayBeWhole && value is ScalarNode && IsWholeReference(text.Text)))
                ParamTexts.Word(text, scope, context, allowObject: value is ScalarNode);
            else
                ParamTexts.Plain(text, scope, context);
        }
    }

    private static void Guard(MapNode when, ParamScope scope, RuleContext context)
    {
        if (when.Scalar("input") is { } input)
            ParamTexts.Plain(input, scope, context);
        foreach (var value in when.Scalars("values"))
        {
            if (IsWholeReference(value.Text))
                ParamTexts.Word(value, scope, context, allowObject: false);
            else
                ParamTexts.Plain(value, scope, context);
        }
    }

    private static bool IsWholeReference(string text) =>
        Variables.Uses(text, "params").ToList() is [{ IsWholeText: true } use] && use.Inside.EndsWith("[*]", StringComparison.Ordinal);
}
