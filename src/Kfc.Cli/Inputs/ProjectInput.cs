using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Kfc.Ir;

namespace Kfc.Cli.Inputs;

/// <summary>Builds a project with the SDK and opens what comes out. MSBuild decides what is up to date.</summary>
internal static partial class ProjectInput
{
    private const int MaxErrors = 50;

    public static InputContent Open(string path)
    {
        var (exitCode, lines) = Build(path);
        if (exitCode != 0)
            return InputContent.Failed([.. Errors(lines, path)]);
        var target = lines.LastOrDefault(line => line.Length > 0)?.Trim();
        return File.Exists(target)
            ? AssemblyInput.Open(target)
            : InputContent.Failed(InputDiagnostics.BuildFailed.At(
                SourcePosition.None, ["Give the project one TargetFramework."], path, "it has no single output assembly."));
    }

    private static (int ExitCode, List<string> Lines) Build(string path)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            ArgumentList = { "build", Path.GetFullPath(path), "-nologo", "-v:q", "-t:Build", "-getProperty:TargetPath", "-clp:NoSummary", "-p:KfcCompile=false" },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        start.Environment.Remove("MSBUILD_EXE_PATH");
        try
        {
            using var build = Process.Start(start)!;
            var errors = build.StandardError.ReadToEndAsync();
            var output = build.StandardOutput.ReadToEnd();
            build.WaitForExit();
            return (build.ExitCode, [.. (errors.Result + "\n" + output).Split('\n')]);
        }
        catch (System.ComponentModel.Win32Exception failure)
        {
            return (1, [$"The .NET SDK cannot be started: {failure.Message}"]);
        }
    }

    /// <summary>The build's own errors, with positions; all of its output when none is recognised.</summary>
    private static List<Diagnostic> Errors(List<string> lines, string path)
    {
        var found = lines.Select(line => BuildError().Match(line)).Where(m => m.Success)
            .Select(m => ToDiagnostic(m, path)).Distinct().Take(MaxErrors).ToList();
        return found.Count > 0
            ? found
            : [InputDiagnostics.BuildFailed.At(SourcePosition.None, path, string.Join(" ", lines.Select(l => l.Trim()).Where(l => l.Length > 0)))];
    }

    private static Diagnostic ToDiagnostic(Match match, string path)
    {
        var line = int.TryParse(match.Groups["line"].ValueSpan, CultureInfo.InvariantCulture, out var l) ? l : 0;
        var column = int.TryParse(match.Groups["column"].ValueSpan, CultureInfo.InvariantCulture, out var c) ? c : 0;
        var file = match.Groups["file"].Value.Trim();
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, file));
        var code = match.Groups["code"].Value;
        return Source.CompilerDiagnostic.Make(code, Severity.Error, match.Groups["message"].Value.Trim(), new(relative.Replace('\\', '/'), line, column));
    }

    [GeneratedRegex(@"^(?<file>[^(]+?)\s*(\((?<line>\d+)(,(?<column>\d+))?(,\d+,\d+)?\))?\s*: error (?<code>[A-Z]+\d+)\s*: (?<message>.*?)( \[[^\]]+\])?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BuildError();
}
