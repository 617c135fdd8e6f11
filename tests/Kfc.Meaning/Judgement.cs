using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Meaning;

/// <summary>What became of a generated pipeline on an engine.</summary>
/// <param name="Difference">Where it does not do what it means; null when it does, or is refused.</param>
/// <param name="Codes">Why it is refused; empty when it is not.</param>
public sealed record Judgement(string? Difference, ImmutableArray<string> Codes)
{
    /// <summary>It was carried out.</summary>
    public static Judgement Of(string? difference) => new(difference, []);

    /// <summary>The compiler refused it. That what it emits is not valid is no refusal but a fault.</summary>
    public static Judgement Refused(ImmutableArray<Diagnostic> diagnostics)
    {
        var errors = diagnostics.Where(d => d.Severity == Severity.Error).ToList();
        return new(
            errors.Find(d => d.Code.EndsWith("900", StringComparison.Ordinal))?.ToString(),
            [.. errors.Select(d => d.Code).Distinct(StringComparer.Ordinal)]);
    }
}
