using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Pipelines;

/// <summary>P20: a variable of a pipeline task begins with a word that Tekton knows, since 1.14.</summary>
internal sealed class VariablePrefix : Rule<PipelineTask>
{
    private static readonly HashSet<string> Prefixes = new(["params", "tasks", "finally", "context", "workspaces", "results"], StringComparer.Ordinal);

    public override void Check(PipelineTask subject, RuleContext context)
    {
        if (!context.Options.Tekton.IsAtLeast(1, 14))
            return;
        foreach (var text in subject.Texts)
        {
            if (Variables.Expressions(text.Text).FirstOrDefault(e => !Prefixes.Contains(e.Split('.', '[')[0])) is { } expression)
                context.ReportAt(TektonPipelineDiagnostics.VariablePrefix, text, $"$({expression})", expression);
        }
    }
}
