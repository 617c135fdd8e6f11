using Kfc.Validation.Structure;
using Kfc.Validation.Yaml;
using KubernetesNames = Kfc.Ir.KubernetesNames;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T17 to T19, S12: the name, type and value of a result that a task or step declares.</summary>
internal sealed class ResultDeclaration : Rule<MapNode>
{
    public override void Check(MapNode subject, RuleContext context)
    {
        var name = subject.Text("name");
        if (!IsName(name))
        {
            context.Report(TektonTaskDiagnostics.ResultName, subject.PlaceOf("name"), name);
            return;
        }

        var type = subject.HasContent("type") ? subject.Text("type") : subject.Has("properties") ? "object" : "string";
        if (ParamValues.Parse(type) is null)
            context.Report(TektonTaskDiagnostics.ResultType, subject["type"]!, name, type);
        else if (type == "object")
            Properties(subject, name, context);
        if (subject["value"] is { } value)
            Value(value, name, context);
    }

    private static void Properties(MapNode result, string name, RuleContext context)
    {
        if (!result.Has("properties"))
            context.Report(TektonTaskDiagnostics.ResultKeys, result, name);
        foreach (var property in result.Map("properties")?.Entries ?? [])
        {
            if ((property.Value as MapNode)?.Scalar("type") is { Text.Length: > 0 } type && type.Text != "string")
                context.Report(TektonTaskDiagnostics.PropertyType, type, property.Key, name, type.Text);
        }
    }

    private static void Value(DocumentNode value, string name, RuleContext context)
    {
        if (value is not ScalarNode { Text: var text })
            context.Report(TektonTaskDiagnostics.ResultValue, value, name);
        else if (text.Length > 0 && !IsStepResult(text))
            context.Report(TektonTaskDiagnostics.ResultValue, value, name);
    }

    private static bool IsStepResult(string text)
    {
        var start = text.IndexOf("$(steps.", StringComparison.Ordinal);
        if (start != text.LastIndexOf("$(steps.", StringComparison.Ordinal))
            return false;
        var middle = start < 0 ? -1 : text.IndexOf(".results.", start, StringComparison.Ordinal);
        var end = middle < 0 ? -1 : text.IndexOf(')', middle);
        return end >= 0 && KubernetesNames.IsLabel(text[(start + "$(steps.".Length)..middle]) && IsName(text[(middle + ".results.".Length)..end]);
    }

    private static bool IsName(string name) => name.Length > 0 && char.IsAsciiLetterOrDigit(name[0]) && char.IsAsciiLetterOrDigit(name[^1])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.');
}
