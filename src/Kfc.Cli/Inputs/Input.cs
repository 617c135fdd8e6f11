using Kfc.Ir;

namespace Kfc.Cli.Inputs;

/// <summary>Tells the kinds of input apart and opens them.</summary>
internal static class Input
{
    public const string Kinds = "a .cs file, a project (.csproj or its folder), an assembly (.dll), a graph (.ir.json)";

    public static InputContent Open(string path)
    {
        try
        {
            if (Directory.Exists(path))
                return OpenFolder(path);
            if (!File.Exists(path))
                return InputContent.Failed(InputDiagnostics.NotFound.At(SourcePosition.None, [Similar(path)], path));
            return Path.GetExtension(path) switch
            {
                ".cs" => Source.SourceInput.Open(path),
                ".csproj" => ProjectInput.Open(path),
                ".dll" => AssemblyInput.Open(path),
                ".json" => GraphInput.Open(path),
                _ => UnknownKind(path),
            };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return InputContent.Failed(InputDiagnostics.Unreadable.At(SourcePosition.None, path, failure.Message));
        }
    }

    /// <summary>A folder stands for the one project in it, or for the one source file.</summary>
    private static InputContent OpenFolder(string folder)
    {
        string[] projects = Directory.GetFiles(folder, "*.csproj");
        string[] sources = Directory.GetFiles(folder, "*.cs");
        return (projects.Length, sources.Length) switch
        {
            (1, _) => ProjectInput.Open(projects[0]),
            (0, 1) => Source.SourceInput.Open(sources[0]),
            (0, 0) => InputContent.Failed(InputDiagnostics.UnknownKind.At(
                SourcePosition.None, ["Name a folder that holds a .csproj or a single .cs file."], folder, Kinds)),
            _ => InputContent.Failed(InputDiagnostics.UnknownKind.At(
                SourcePosition.None, [$"The folder holds several; name one of them: {Names(projects.Length > 0 ? projects : sources)}."], folder, Kinds)),
        };
    }

    private static InputContent UnknownKind(string path) => InputContent.Failed(InputDiagnostics.UnknownKind.At(SourcePosition.None, path, Kinds));

    private static string Names(string[] paths) => string.Join(", ", paths.Select(Path.GetFileName).Order(StringComparer.Ordinal));

    private static string Similar(string path)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path));
        return Directory.Exists(folder)
            ? $"The folder '{folder}' exists; check the spelling of '{Path.GetFileName(path)}'."
            : $"The folder '{folder}' does not exist either.";
    }
}
