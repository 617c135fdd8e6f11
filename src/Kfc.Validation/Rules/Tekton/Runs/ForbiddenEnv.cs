using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Runs;

/// <summary>R14: a pod template sets no environment variable that the cluster keeps for itself.</summary>
internal sealed class ForbiddenEnv : Rule<TektonObject>
{
    public override void Check(TektonObject subject, RuleContext context)
    {
        var templates = new[] { subject.Spec.Map("podTemplate"), subject.Spec.Map("taskRunTemplate")?.Map("podTemplate") }
            .Concat(subject.Spec.Maps("taskRunSpecs").Select(t => t.Map("podTemplate") ?? t.Map("taskPodTemplate")));
        foreach (var env in templates.OfType<MapNode>().SelectMany(t => t.Maps("env")).Where(e => context.Options.ForbiddenEnv.Contains(e.Text("name"))))
            context.Report(TektonRunDiagnostics.ForbiddenEnv, env, env.Text("name"));
    }
}
