using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Kfc.Cli.Output;
using Kfc.Import;
using Kfc.Ir;
using Microsoft.CodeAnalysis.CSharp;

namespace Kfc.Cli.Commands;

/// <summary><c>kfc import</c>: component files of other systems to C#.</summary>
internal static partial class ImportCommand
{
    public static Command Make(Terminal terminal)
    {
        var source = new Argument<string[]>("source")
        {
            Description = "Component files, or folders with such files in them and below.",
            Arity = ArgumentArity.OneOrMore,
        };
        var space = new Option<string>("--namespace") { Description = "Namespace of the classes.", DefaultValueFactory = _ => "Components", HelpName = "name" };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "File to write, or a folder for one file per class. Default: standard output for a file, required for a folder.",
            HelpName = "path",
        };
        var format = new Option<DiagnosticFormat>("--format")
        {
            Description = "How diagnostics are written to the standard error: text (the default), json or sarif.",
            HelpName = "text|json|sarif",
        };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Also show notes about what was translated." };
        var command = new Command("import", "Write C# components for component files of KFP (v1, v2), Tekton Tasks and templates of Argo workflows.") { source, space, output, format, verbose };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(source), parsed.GetValue(space)!, parsed.GetValue(output), parsed.GetValue(format), parsed.GetValue(verbose), terminal));
        return command;
    }

    private static int Run(string[] sources, string space, string? output, DiagnosticFormat format, bool notes, Terminal terminal)
    {
        var report = new Report();
        var isFolder = sources.Length > 1 || Directory.Exists(sources[0]);
        if (!Namespace().IsMatch(space) || space.Split('.').Any(part => SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None))
            report.Add(InputDiagnostics.Usage.At(SourcePosition.None, $"--namespace '{space}' is no namespace of C#."));
        else if (sources.FirstOrDefault(source => !Directory.Exists(source) && !File.Exists(source)) is { } missing)
            report.Add(InputDiagnostics.NotFound.At(SourcePosition.None, missing));
        else if (sources.FirstOrDefault(source => Directory.Exists(source) && !Files(source).Any()) is { } empty)
            report.Add(InputDiagnostics.Usage.At(SourcePosition.None, $"There is no component file (*.yaml, *.yml) in '{empty}' or below."));
        else if (isFolder && output is null)
            report.Add(InputDiagnostics.Usage.At(SourcePosition.None, ["Name a folder with -o."], "Several components are written to a folder."));
        else
            Import(sources.SelectMany(source => Directory.Exists(source) ? Files(source) : [source]), space, output, report, terminal);
        report.Write(terminal, format, notes);
        return report.ExitCode;
    }

    private static void Import(IEnumerable<string> paths, string space, string? output, Report report, Terminal terminal)
    {
        var files = paths.Select(path => Read(path, output, report)).OfType<ComponentFile>().ToList();
        var result = ComponentImporter.Import(files, space);
        report.AddRange(result.Diagnostics);
        if (output is null || (output.EndsWith(".cs", StringComparison.Ordinal) && result.Classes.Length > 0))
        {
            var text = string.Join('\n', result.Classes.Select(written => written.Text));
            if (output is null)
                terminal.Out.Write(text);
            else if (result.Classes.Length > 1)
                report.Add(InputDiagnostics.Usage.At(SourcePosition.None, ["Name a folder with -o."], $"{result.Classes.Length} classes do not go into one file."));
            else if (AtomicFile.WriteAll([(output, text)]) is { } failure)
                report.Add(failure);
        }
        else if (AtomicFile.WriteAll([.. result.Classes.Select(written => (Path.Combine(output, written.Name + ".cs"), written.Text))]) is { } failure)
        {
            report.Add(failure);
        }
        else
        {
            report.AddRange(EarlierClasses.Left(output, files, result));
        }
    }

    private static IEnumerable<string> Files(string folder) => Directory
        .EnumerateFiles(folder, "*.*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(path => Path.GetExtension(path) is ".yaml" or ".yml")
        .Order(StringComparer.Ordinal);

    /// <summary>A full path is another one on the next computer, and the code is checked in.</summary>
    private static string NameInCode(string path, string? output)
    {
        if (!Path.IsPathRooted(path))
            return path.Replace('\\', '/');
        var folder = output is not null && output.EndsWith(".cs", StringComparison.Ordinal) ? Path.GetDirectoryName(Path.GetFullPath(output)) : output;
        var relative = folder is null ? path : Path.GetRelativePath(folder, path);
        return (Path.IsPathRooted(relative) ? Path.GetFileName(path) : relative).Replace('\\', '/');
    }

    private static ComponentFile? Read(string path, string? output, Report report)
    {
        var shown = path.Replace('\\', '/');
        try
        {
            if (new FileInfo(path).Length > ComponentImporter.MaxBytes)
            {
                report.Add(ImportDiagnostics.TooLarge.At(new(shown, 1, 1), $"{ComponentImporter.MaxBytes / 1_000_000} million bytes"));
                return null;
            }

            var bytes = File.ReadAllBytes(path);
            return new(shown, new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes), Convert.ToHexStringLower(SHA256.HashData(bytes))) { NameInCode = NameInCode(path, output) };
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            var reason = failure is DecoderFallbackException ? "it is not UTF-8." : failure.Message;
            report.Add(InputDiagnostics.Unreadable.At(new(shown, 1, 1), path, reason));
            return null;
        }
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*(\.[A-Za-z_][A-Za-z0-9_]*)*\z", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Namespace();
}
