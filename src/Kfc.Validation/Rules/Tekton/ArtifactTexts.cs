using System.Text.RegularExpressions;

namespace Kfc.Validation.Rules.Tekton;

/// <summary>Texts that name artifacts of Tekton.</summary>
internal static partial class ArtifactTexts
{
    public static bool OfSteps(string text) => text.Contains("$(step.artifacts.path)", StringComparison.Ordinal) || Steps().IsMatch(text);

    public static bool OfTasks(string text) => text.Contains("$(artifacts.path)", StringComparison.Ordinal) || Tasks().IsMatch(text);

    [GeneratedRegex(@"\$\(steps\.[^()$]*\.(inputs|outputs)(\.[^()$]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Steps();

    [GeneratedRegex(@"\$\(tasks\.[^()$.]*\.(inputs|outputs)(\.[^()$]*)?\)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tasks();
}
