using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>T7: keys of an object are texts.</summary>
internal sealed class PropertyTypes : Rule<ParamSpec>
{
    public override void Check(ParamSpec subject, RuleContext context)
    {
        foreach (var property in subject.Node.Map("properties")?.Entries ?? [])
        {
            if ((property.Value as MapNode)?.Scalar("type") is { Text.Length: > 0 } type && type.Text != "string")
                context.Report(TektonTaskDiagnostics.PropertyType, type, property.Key, subject.Name, type.Text);
        }
    }
}
