using System.Collections.Immutable;
using System.Text;
using Kfc.Ir;

namespace Kfc.Cli.Source;

/// <summary>The lines that a file-based app may begin with: <c>#!</c> and <c>#:</c>.</summary>
internal static class FileDirectives
{
    /// <summary>Packages that the tool itself brings.</summary>
    private static readonly ImmutableArray<string> OwnPackages = ["Kfc", "Kfc.Ir", "Kfc.Testing"];

    /// <summary>Build properties that change what the source says; all others concern only how an app is built.</summary>
    private static readonly ImmutableArray<string> ChangesMeaning = ["DefineConstants", "ImplicitUsings", "LangVersion", "Nullable"];

    /// <summary>Blanks the directives, so that every position in the file stays, and complains about those that need a project.</summary>
    public static string Take(string text, string file, ICollection<Diagnostic> diagnostics)
    {
        if (!text.Contains("#:", StringComparison.Ordinal) && !text.StartsWith("#!", StringComparison.Ordinal))
            return text;
        var result = new StringBuilder(text.Length);
        var number = 0;
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text[start..end].TrimEnd('\r');
            var next = Math.Min(end + 1, text.Length);
            number++;
            if (line.StartsWith("#:", StringComparison.Ordinal) || (number == 1 && line.StartsWith("#!", StringComparison.Ordinal)))
            {
                if (!IsHarmless(line))
                    diagnostics.Add(Refusal(line, new(file, number, 1)));
                result.Append(' ', line.Length).Append(text, start + line.Length, next - start - line.Length);
            }
            else if (line.Length == 0 || line.StartsWith("//", StringComparison.Ordinal))
            {
                result.Append(text, start, next - start);
            }
            else
            {
                break;
            }

            start = next;
        }

        return result.Append(text, start, text.Length - start).ToString();
    }

    private static bool IsHarmless(string line)
    {
        if (line.StartsWith("#!", StringComparison.Ordinal))
            return true;
        var words = line[2..].Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["sdk", var name] => name.Split('@')[0] == "Microsoft.NET.Sdk",
            ["package", var name] => OwnPackages.Contains(name.Split('@')[0], StringComparer.OrdinalIgnoreCase),
            ["property", var setting, ..] => !ChangesMeaning.Contains(setting.Split('=')[0], StringComparer.OrdinalIgnoreCase),
            _ => false,
        };
    }

    private static Diagnostic Refusal(string line, SourcePosition position) => InputDiagnostics.NeedsProject.At(
        position,
        ["Make a project of it (`dotnet project convert FILE.cs`) and compile the project.", "Remove the line if the pipeline does not need it."],
        line.Trim());
}
