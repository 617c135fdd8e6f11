using System.Runtime.CompilerServices;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A branch whose further arms may follow.</summary>
public sealed class Branch : Placed
{
    private readonly BranchDraft _draft;

    internal Branch(BranchDraft draft)
    {
        _draft = draft;
        Id = draft.Id;
    }

    /// <summary>Runs tasks when no earlier condition holds and this one does.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">Places the tasks.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    public Branch ElseIf(Condition condition, Action then, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _draft.AddCase(condition, then, new(file, line));
        return this;
    }

    /// <summary>Runs tasks when no condition holds.</summary>
    /// <param name="body">Places the tasks.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    /// <returns>The whole branch, for <see cref="TaskOptions.After"/>.</returns>
    public Placed Else(Action body, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _draft.SetElse(body, new(file, line));
        return this;
    }
}
