using Kfc.Ir;

namespace Kfc.Tekton.Lowering;

/// <summary>Where a node stands: the arm of the innermost branch around it, and so on outwards.</summary>
/// <param name="Outer">The scope of the branch itself; null for the outermost scope.</param>
/// <param name="Branch">The branch; null for the outermost scope and for an exit handler.</param>
/// <param name="Arm">Index of the arm; the number of cases for the else.</param>
/// <param name="IsFinal">Whether this is inside an exit handler.</param>
internal sealed record Scope(Scope? Outer, BranchNode? Branch, int Arm, bool IsFinal)
{
    public static Scope Root { get; } = new(null, null, 0, false);

    /// <summary>The branches around, innermost first.</summary>
    public IEnumerable<BranchNode> Branches() => Arms().Select(a => a.Branch);

    /// <summary>The branches around with the arms of them, innermost first.</summary>
    public IEnumerable<(BranchNode Branch, int Arm)> Arms()
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope.Branch is not null)
                yield return (scope.Branch, scope.Arm);
        }
    }

    public bool IsWithin(BranchNode branch, int arm)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (ReferenceEquals(scope.Branch, branch))
                return scope.Arm == arm;
        }

        return false;
    }
}
