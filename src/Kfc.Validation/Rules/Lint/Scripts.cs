using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Values reach programs as data, and results stay small.</summary>
internal static class Scripts
{
    private static readonly string[] Shells = ["sh", "bash", "/bin/sh", "/bin/bash", "ash", "zsh"];

    public static void Check(MapNode map, RuleContext context)
    {
        foreach (var text in Programs(map))
        {
            if (text.Text.Contains("$(params.", StringComparison.Ordinal) || text.Text.Contains("$(tasks.", StringComparison.Ordinal))
                context.Report(LintDiagnostics.SplicedScript, text, "a parameter or result");
            else if (Argo.Tag.In(text.Text).Any(t => t.Inside.StartsWith("inputs.parameters", StringComparison.Ordinal) || t.Inside.StartsWith("item", StringComparison.Ordinal)))
                context.Report(LintDiagnostics.SplicedScript, text, "an input");
            if (text.Text.Split('\n').Any(WritesFile))
                context.Report(LintDiagnostics.LargeResult, text);
        }
    }

    /// <summary>Texts that a shell or another interpreter reads as a program.</summary>
    private static IEnumerable<ScalarNode> Programs(MapNode map)
    {
        if (map.Scalar("script") is { } script)
            yield return script;
        if (map.Scalar("source") is { } source && map.Has("image"))
            yield return source;
        var words = map.Scalars("command").Concat(map.Scalars("args")).ToList();
        for (var i = 1; i + 1 < words.Count; i++)
        {
            if (words[i].Text.StartsWith('-') && words[i].Text.EndsWith('c') && Shells.Contains(words[i - 1].Text, StringComparer.Ordinal))
                yield return words[i + 1];
        }
    }

    private static bool WritesFile(string line) => line.TrimStart().StartsWith("cat ", StringComparison.Ordinal)
        && line.Contains("> $(results.", StringComparison.Ordinal) && !line.Contains("<<", StringComparison.Ordinal);
}
