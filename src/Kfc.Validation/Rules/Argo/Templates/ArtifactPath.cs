namespace Kfc.Validation.Rules.Argo.Templates;

/// <summary>Paths of artifacts, as Argo cleans them.</summary>
internal static class ArtifactPath
{
    /// <summary>Whether the path stays below the folder that stands before its first <c>..</c>. A path made of tags is not looked into further.</summary>
    public static bool IsSafe(string path)
    {
        var up = path.IndexOf("/../", StringComparison.Ordinal);
        var folder = up >= 0 ? path[..up] : path.EndsWith("/..", StringComparison.Ordinal) ? path[..^3] : "";
        return folder.Length == 0 || (Clean(path) is var clean && clean.StartsWith(folder + "/", StringComparison.Ordinal) && clean.Length > folder.Length + 1);
    }

    private static string Clean(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Split('/').Where(p => p is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
        }

        return (path.StartsWith('/') ? "/" : "") + string.Join('/', parts);
    }
}
