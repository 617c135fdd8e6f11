using System.Collections.Immutable;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>How a branch is decided.</summary>
/// <param name="Arms">The guards of each arm; the else is last.</param>
/// <param name="Producers">Tasks whose results the guards read.</param>
internal sealed record BranchPlan(ImmutableArray<ImmutableArray<When>> Arms, ImmutableArray<string> Producers)
{
    /// <summary>Reference to the selector; null when guards read the operands themselves.</summary>
    public string? Selector { get; init; }

    /// <summary>Computes the selector in a task of its own; null when the producer of the operands does, or it is there for another branch.</summary>
    public Selection? Evaluator { get; init; }

    /// <summary>Whether an earlier branch with the same conditions has the selector computed.</summary>
    public bool IsShared { get; init; }

    /// <summary>The value of the selector for an arm.</summary>
    public static string Word(int arm, int cases) =>
        arm < cases ? arm.ToString(System.Globalization.CultureInfo.InvariantCulture) : "else";
}
