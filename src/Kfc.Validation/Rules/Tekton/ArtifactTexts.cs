namespace Kfc.Validation.Rules.Tekton;

/// <summary>Texts that name artifacts of Tekton.</summary>
internal static class ArtifactTexts
{
    /// <summary>The first variable that names artifacts of steps; null when there is none.</summary>
    public static string? OfSteps(string text) => Whole(text, "$(step.artifacts.path)") ?? Named(text, "$(steps.", Anywhere);

    /// <summary>The first variable that names artifacts of tasks; null when there is none.</summary>
    public static string? OfTasks(string text) => Whole(text, "$(artifacts.path)") ?? Named(text, "$(tasks.", BehindName);

    private static string? Whole(string text, string variable) => text.Contains(variable, StringComparison.Ordinal) ? variable : null;

    /// <summary>The first variable with this beginning whose inside is picked; no variable holds another one.</summary>
    private static string? Named(string text, string beginning, Func<string, bool> picks)
    {
        for (var start = text.IndexOf(beginning, StringComparison.Ordinal); start >= 0;)
        {
            var inside = start + beginning.Length;
            var length = text.AsSpan(inside).IndexOfAny('(', ')', '$');
            if (length < 0)
                return null;
            if (text[inside + length] == ')' && picks(text.Substring(inside, length)))
                return text.Substring(start, beginning.Length + length + 1);
            start = text.IndexOf(beginning, inside + length, StringComparison.Ordinal);
        }

        return null;
    }

    private static bool BehindName(string inside) => inside.Split('.') is [_, "inputs" or "outputs", ..];

    private static bool Anywhere(string inside) => inside.Split('.').Skip(1).Any(p => p is "inputs" or "outputs");
}
