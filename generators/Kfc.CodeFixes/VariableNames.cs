using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.CodeFixes;

/// <summary>Names of variables for inputs: <c>SourceUrl</c> becomes <c>SOURCE_URL</c>, unless a shell or the script has that name already.</summary>
internal sealed class VariableNames(InterpolatedStringExpressionSyntax script)
{
    private static readonly string[] OfShells =
        ["PATH", "HOME", "PWD", "OLDPWD", "USER", "SHELL", "IFS", "TERM", "LANG", "HOSTNAME", "ENV", "TMPDIR", "UID", "RANDOM", "SECONDS", "LINENO", "OPTIND", "OPTARG"];

    private readonly string _text = string.Concat(script.Contents.OfType<InterpolatedStringTextSyntax>().Select(text => text.TextToken.ValueText + "\n"));

    public string Of(string input)
    {
        var name = string.Concat(input.Select((c, i) => i > 0 && char.IsUpper(c) && !char.IsUpper(input[i - 1]) ? $"_{c}" : $"{c}")).ToUpperInvariant();
        return OfShells.Contains(name) || _text.Contains($"${name}") || _text.Contains($"${{{name}") || _text.Contains($"{name}=") ? $"INPUT_{name}" : name;
    }
}
