using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Tekton.Steps;

/// <summary>S10: a result of an earlier step is read in env, command and args only.</summary>
internal sealed class StepResultUse : Rule<Step>
{
    public override void Check(Step subject, RuleContext context)
    {
        foreach (var text in Elsewhere(subject.Node).OfType<ScalarNode>())
        {
            if (Find(text.Text) is { } at)
                context.ReportAt(TektonStepDiagnostics.StepResultUse, text, at);
        }
    }

    /// <summary>Texts that are put in before the pod is made.</summary>
    public static IEnumerable<ScalarNode?> Elsewhere(MapNode step) =>
    [
        .. new[] { "name", "image", "script", "imagePullPolicy", "workingDir" }.Select(f => step.Scalar(f)),
        .. step.Maps("envFrom").SelectMany(e => new[] { e.Scalar("prefix"), e.Map("configMapRef")?.Scalar("name"), e.Map("secretRef")?.Scalar("name") }),
        .. step.Maps("volumeMounts").SelectMany(m => new[] { m.Scalar("name"), m.Scalar("mountPath"), m.Scalar("subPath") }),
        .. step.Maps("volumeDevices").SelectMany(m => new[] { m.Scalar("name"), m.Scalar("devicePath") }),
    ];

    /// <summary>Where the first result of a step begins; null when there is none. All of it stands in one line.</summary>
    private static int? Find(string text)
    {
        var begin = 0;
        foreach (var line in text.Split('\n'))
        {
            if (line.IndexOf("$(steps.", StringComparison.Ordinal) is >= 0 and var start
                && line.IndexOf(".results.", start, StringComparison.Ordinal) is >= 0 and var middle && line.IndexOf(')', middle) >= 0)
            {
                return begin + start;
            }

            begin += line.Length + 1;
        }

        return null;
    }
}
