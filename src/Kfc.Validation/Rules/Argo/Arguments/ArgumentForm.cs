using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo.Arguments;

/// <summary>Who says what an argument of a list is worth.</summary>
internal enum ValueNeed
{
    /// <summary>The list itself.</summary>
    Here,

    /// <summary>Whoever submits the workflow, at the latest.</summary>
    AtSubmission,

    /// <summary>Whoever uses the template.</summary>
    Elsewhere,
}

/// <summary>5 to 8: arguments have unique names and values, artifacts a place to come from.</summary>
internal static class ArgumentForm
{
    private static readonly string[] Allowed = ["configMapKeyRef", "event", "supplied"];
    private static readonly string[] Forbidden = ["path", "jsonPath", "parameter", "expression"];

    /// <param name="arguments">The arguments.</param>
    /// <param name="need">Who gives the values.</param>
    /// <param name="isCall">Whether they are those of a task or step, not of the workflow.</param>
    /// <param name="context">Where it is reported.</param>
    public static void Check(MapNode arguments, ValueNeed need, bool isCall, RuleContext context)
    {
        Names.Check(arguments.Maps("parameters"), isCall, context);
        Names.Check(arguments.Maps("artifacts"), isCall, context);
        foreach (var parameter in arguments.Maps("parameters"))
            Parameter(parameter, need, context);
        foreach (var artifact in arguments.Maps("artifacts"))
        {
            if (!artifact.HasContent("from") && !Locations.IsGiven(artifact))
                context.Report(ArgoArgumentDiagnostics.ArtifactWithoutSource, artifact, artifact.Text("name"));
            if (artifact.HasContent("from") && artifact.HasContent("fromExpression"))
                context.Report(ArgoArgumentDiagnostics.TwoSources, artifact.PlaceOf("fromExpression"), artifact.Text("name"));
        }
    }

    private static void Parameter(MapNode parameter, ValueNeed need, RuleContext context)
    {
        var name = parameter.Text("name");
        if (!parameter.Has("value") && !parameter.Has("valueFrom") && need != ValueNeed.Elsewhere)
            context.Report(need == ValueNeed.Here ? ArgoArgumentDiagnostics.NoValue : ArgoArgumentDiagnostics.ValueAtSubmission, parameter, name);
        if (parameter.Map("valueFrom") is { } source && (!Allowed.Any(a => source.Has(a)) || Forbidden.Any(f => source.HasContent(f))))
            context.Report(ArgoArgumentDiagnostics.ValueSource, parameter.PlaceOf("valueFrom"), name);
        if (parameter["enum"] is not ListNode list)
            return;
        if (list.Items.Count > 0 && parameter.Scalar("value") is { } value && !list.Items.OfType<ScalarNode>().Any(i => i.Text == value.Text))
            context.Report(ArgoArgumentDiagnostics.NotInEnum, value, name, value.Text);
        else if (!parameter.Has("value") && parameter.Has("valueFrom") && need == ValueNeed.Here)
            context.Report(ArgoArgumentDiagnostics.NoValue, parameter.PlaceOf("enum"), name);
    }
}
