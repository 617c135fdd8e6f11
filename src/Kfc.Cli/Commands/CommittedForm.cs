using Kfc.Compiler;

namespace Kfc.Cli.Commands;

/// <summary>What a committed file was made for, so that <c>kfc check</c> need not be told.</summary>
/// <param name="Target">The target.</param>
/// <param name="Layout">How its objects are cut.</param>
internal sealed record CommittedForm(string Target, Layout Layout)
{
    private static readonly CommittedForm Unknown = new(Commands.Target.Default, Layout.Run);

    /// <summary>The form of the file, or of the first manifest of the folder; the default one when it does not tell.</summary>
    public static CommittedForm Of(string path)
    {
        try
        {
            var file = Directory.Exists(path) ? Directory.EnumerateFiles(path).Where(IsManifest).Order(StringComparer.Ordinal).FirstOrDefault() : path;
            return File.Exists(file) ? Told(File.ReadLines(file)) : Unknown;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever compares the file says what is wrong with it.
            return Unknown;
        }
    }

    private static bool IsManifest(string path) =>
        path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".ir.json", StringComparison.Ordinal);

    /// <summary>Fields of whole objects stand at the left; a run of its own has no definition beside it.</summary>
    private static CommittedForm Told(IEnumerable<string> lines)
    {
        var (target, layout) = (default(string), Layout.Run);
        foreach (var line in lines)
        {
            if (target is null && line.StartsWith("  \"irVersion\":", StringComparison.Ordinal))
                return Unknown with { Target = Commands.Target.Graph };
            target ??= line.StartsWith("apiVersion: argoproj.io/", StringComparison.Ordinal) ? "argo"
                : line.StartsWith("apiVersion: tekton.dev/", StringComparison.Ordinal) ? "tekton"
                : null;
            layout = line switch
            {
                "kind: Pipeline" or "kind: WorkflowTemplate" => Layout.Split,
                "kind: ClusterWorkflowTemplate" => Layout.Cluster,
                _ => layout,
            };
        }

        return new(target ?? Unknown.Target, layout);
    }
}
