namespace Kfc.Validation.Rules.Tekton;

/// <summary>Texts that name artifacts of Tekton.</summary>
internal static class ArtifactTexts
{
    public static bool OfSteps(string text) => text.Contains("$(step.artifacts.path)", StringComparison.Ordinal) || Names(text, "$(steps.", Anywhere);

    public static bool OfTasks(string text) => text.Contains("$(artifacts.path)", StringComparison.Ordinal) || Names(text, "$(tasks.", BehindName);

    /// <summary>Whether the inside of a variable with this beginning is picked; no variable holds another one.</summary>
    private static bool Names(string text, string beginning, Func<string, bool> picks)
    {
        for (var start = text.IndexOf(beginning, StringComparison.Ordinal); start >= 0;)
        {
            var inside = start + beginning.Length;
            var length = text.AsSpan(inside).IndexOfAny('(', ')', '$');
            if (length < 0)
                return false;
            if (text[inside + length] == ')' && picks(text.Substring(inside, length)))
                return true;
            start = text.IndexOf(beginning, inside + length, StringComparison.Ordinal);
        }

        return false;
    }

    private static bool BehindName(string inside) => inside.Split('.') is [_, "inputs" or "outputs", ..];

    private static bool Anywhere(string inside) => inside.Split('.').Skip(1).Any(p => p is "inputs" or "outputs");
}
