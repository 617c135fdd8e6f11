using Kfc.Ir;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Reconciling;

/// <summary>A run's settings of steps and sidecars are for those that the task has; the lists have other names in v1beta1.</summary>
internal static class StepSettings
{
    public static void Check(MapNode settings, TaskSpec task, RuleContext context)
    {
        Check(settings, ["stepSpecs", "stepOverrides"], "step", task.Node.Maps("steps"), context);
        Check(settings, ["sidecarSpecs", "sidecarOverrides"], "sidecar", task.Sidecars, context);
    }

    private static void Check(MapNode settings, string[] lists, string what, IEnumerable<MapNode> containers, RuleContext context)
    {
        var names = containers.Select(c => c.Text("name")).Where(n => n.Length > 0).ToHashSet(StringComparer.Ordinal);
        foreach (var unknown in lists.SelectMany(settings.Maps).Where(s => s.Text("name").Length > 0 && !names.Contains(s.Text("name"))))
            context.Report(TektonReferenceDiagnostics.UnknownStepSetting, unknown.PlaceOf("name"), unknown.Text("name"), what, NearestName.Sentence(unknown.Text("name"), names));
    }
}
