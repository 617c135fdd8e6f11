namespace Kfc.Tekton.Lowering;

/// <summary>
/// Fixed text on its way into argv and environment. The kubelet folds <c>$$</c> and expands <c>$(NAME)</c>, so every dollar is
/// doubled. Tekton's own references have no escape: text that holds one cannot stand in a manifest.
/// </summary>
internal static class Escape
{
    private static readonly string[] Prefixes =
        ["params", "tasks", "finally", "context", "results", "step", "steps", "workspaces", "inputs", "outputs", "artifacts", "credentials", "sidecars"];

    public static string Dollars(string text) => text.Replace("$", "$$", StringComparison.Ordinal);

    /// <summary>Whether Tekton could take a part of the text for a reference.</summary>
    public static bool LooksLikeReference(string text)
    {
        for (var at = text.IndexOf("$(", StringComparison.Ordinal); at >= 0; at = text.IndexOf("$(", at + 2, StringComparison.Ordinal))
        {
            var rest = text.AsSpan(at + 2);
            foreach (var prefix in Prefixes)
            {
                if (rest.StartsWith(prefix, StringComparison.Ordinal) && rest.Length > prefix.Length && rest[prefix.Length] is ('.' or '['))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a text that is known only at run time would be rewritten between a parameter and a container.</summary>
    public static bool IsRewritten(string text) =>
        text.Contains("$(", StringComparison.Ordinal) || text.Contains("$$", StringComparison.Ordinal);
}
