using System.Text;
using Kfc.Ir;

namespace Kfc.Validation.Tests;

/// <summary>Checks a text as a file of its own.</summary>
internal static class Checked
{
    public static ValidationReport Text(string text, ValidationOptions? options = null) =>
        ManifestValidator.Validate([new("test.yaml", Encoding.UTF8.GetBytes(text))], options ?? ValidationOptions.Default);

    /// <summary>Codes of errors and warnings.</summary>
    public static string[] Codes(string text, ValidationOptions? options = null) =>
        [.. Text(text, options).Diagnostics.Where(d => d.Severity != Severity.Info).Select(d => d.Code)];

    public static Diagnostic Single(string text, ValidationOptions? options = null) =>
        Assert.Single(Text(text, options).Diagnostics, d => d.Severity != Severity.Info);
}
