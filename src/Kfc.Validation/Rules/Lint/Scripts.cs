using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Lint;

/// <summary>Values reach programs as data, and results stay small.</summary>
internal static class Scripts
{
    private static readonly string[] Shells = ["sh", "bash", "/bin/sh", "/bin/bash", "ash", "zsh"];

    private static readonly string[] Spliced = ["$(params.", "$(tasks."];

    public static void Check(MapNode map, RuleContext context)
    {
        foreach (var text in Programs(map))
        {
            if (Spliced.FirstOrDefault(s => text.Text.Contains(s, StringComparison.Ordinal)) is { } beginning)
                context.ReportAt(LintDiagnostics.SplicedScript, text, beginning, "a parameter or result");
            else if (Argo.Tag.Placed(text.Text).FirstOrDefault(t => IsInput(t.Tag.Inside)) is { Tag.Inside: not null } input)
                context.ReportAt(LintDiagnostics.SplicedScript, text, input.At, "an input");
            if (Array.Find(text.Text.Split('\n'), WritesFile) is { } line)
                context.ReportAt(LintDiagnostics.LargeResult, text, line);
        }
    }

    /// <summary>Texts that a shell or another interpreter reads as a program.</summary>
    private static IEnumerable<ScalarNode> Programs(MapNode map)
    {
        if (map.Scalar("script") is { } script && !IsData(script.Text))
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

    /// <summary>Whether the program stands whole in the first line, so that the rest is what it reads: <c>#!/bin/awk PROGRAM</c>.</summary>
    private static bool IsData(string script) =>
        script.StartsWith("#!", StringComparison.Ordinal) && script.Split('\n')[0].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [var interpreter, var program, ..]
        && interpreter.EndsWith("awk", StringComparison.Ordinal) && !program.StartsWith('-') && !program.Contains("$(", StringComparison.Ordinal);

    private static bool IsInput(string name) => name.StartsWith("inputs.parameters", StringComparison.Ordinal) || name.StartsWith("item", StringComparison.Ordinal);

    private static bool WritesFile(string line) => line.TrimStart().StartsWith("cat ", StringComparison.Ordinal)
        && line.Contains("> $(results.", StringComparison.Ordinal) && !line.Contains("<<", StringComparison.Ordinal);
}
