using Kfc.Validation.Yaml;
using NearestName = Kfc.Ir.NearestName;

namespace Kfc.Validation.Rules.Tekton.Tasks;

/// <summary>Variables of workspaces in steps and sidecars name workspaces that the task declares, or that come to an embedded task from its run.</summary>
internal static class WorkspaceTexts
{
    public static void Check(TaskSpec task, IEnumerable<MapNode> given, RuleContext context)
    {
        var known = task.Workspaces.Concat(given).Select(w => w.Text("name")).ToHashSet(StringComparer.Ordinal);
        foreach (var text in new[] { "steps", "stepTemplate", "sidecars" }.SelectMany(f => task.Node[f].AllTexts()))
        {
            foreach (var use in Variables.Uses(text.Text, "workspaces").Distinct().TakeWhile(_ => !context.IsFull))
            {
                if (use.Parts is [var name, "path" or "bound" or "claim" or "volume"] && !known.Contains(name))
                    context.ReportAt(TektonTaskDiagnostics.WorkspaceLeft, text, use.At, name, NearestName.Sentence(name, known));
            }
        }
    }
}
