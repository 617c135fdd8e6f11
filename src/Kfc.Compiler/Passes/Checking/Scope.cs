using Kfc.Ir;

namespace Kfc.Compiler.Passes.Checking;

/// <summary>A region whose values do not simply leave it. Nested pipelines are none: their bodies always run.</summary>
internal sealed class Scope(Node? owner, Scope? parent)
{
    /// <summary>The branch, loop or exit handler; null for the whole pipeline.</summary>
    public Node? Owner { get; } = owner;

    /// <summary>Whether the author's text has left the region.</summary>
    public bool IsClosed { get; set; }

    /// <summary>The outermost closed scope around a declaration in this one: what hides it; null when it is visible.</summary>
    public Scope? Hiding()
    {
        Scope? found = null;
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.IsClosed)
                found = scope;
        }

        return found;
    }

    private Scope? Parent { get; } = parent;
}
