using Kfc.Ir;
using Kfc.Validation.Rules;
using Kfc.Validation.Yaml;

namespace Kfc.Validation;

/// <summary>Checks manifests of Tekton and Argo Workflows as the engines' admission would, without a cluster.</summary>
public static class ManifestValidator
{
    /// <summary>Whether a diagnostic says that a file cannot be read at all, rather than that a document would be refused.</summary>
    public static bool IsUnreadable(Diagnostic diagnostic)
    {
        ArgumentNullException.ThrowIfNull(diagnostic);
        return ReadingDiagnostics.All.Contains(diagnostic.Descriptor);
    }

    /// <summary>Who finds what a rule finds, and when; null when the code is not one of this checker.</summary>
    public static RuleStage? StageOf(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return Stages.ByCode.TryGetValue(code, out var stage) ? stage : null;
    }

    /// <summary>Reads the severity that a setting gives to a code. Null when it is understood, or else what is wrong with it.</summary>
    /// <param name="code">The code of a diagnostic.</param>
    /// <param name="word"><c>error</c>, <c>warning</c>, <c>info</c> or <c>off</c>.</param>
    /// <param name="severity">The severity; null is off.</param>
    public static string? ReadSeverity(string code, string word, out Severity? severity)
    {
        ArgumentNullException.ThrowIfNull(code);
        ArgumentNullException.ThrowIfNull(word);
        return SeverityRules.TryParse(code, word, out severity);
    }

    /// <summary>Checks files together: references between them are resolved.</summary>
    /// <param name="files">The files.</param>
    /// <param name="options">What the cluster is like.</param>
    /// <returns>The diagnostics. The order does not depend on how the work was divided.</returns>
    public static ValidationReport Validate(IReadOnlyList<ManifestFile> files, ValidationOptions options)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(options);
        var (checks, kept) = (new FileCheck[files.Count], new KeptBytes());
        ForEach(files.Count, i => checks[i] = FileCheck.Read(files[i], options, kept));
        var index = ManifestIndex.Of(checks.SelectMany(c => c.Objects));
        ForEach(files.Count, i => checks[i].Check(options, index));
        return new(
            [.. checks.SelectMany(c => c.Diagnostics(options))],
            files.Count,
            checks.Sum(c => c.Checked),
            checks.Sum(c => c.PassedOver))
        {
            Edits = [.. checks.SelectMany(c => c.Edits)],
        };
    }

    /// <summary>Side by side, but for a single file, which is what most runs have, without waking other threads.</summary>
    private static void ForEach(int count, Action<int> work)
    {
        if (count == 1)
            work(0);
        else
            Parallel.For(0, count, work);
    }
}
