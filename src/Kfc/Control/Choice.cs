using System.Runtime.CompilerServices;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A value that depends on conditions, until its <see cref="Else"/> completes it.</summary>
/// <typeparam name="T">Type of the value.</typeparam>
public sealed class Choice<T>
{
    private readonly BranchDraft _draft;

    internal Choice(BranchDraft draft) => _draft = draft;

    /// <summary>The value when no earlier condition holds and this one does.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="then">Places tasks as needed, and says the value.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    public Choice<T> ElseIf(Condition condition, Func<Value<T>> then, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        _draft.AddValueCase(condition, then, new(file, line));
        return this;
    }

    /// <summary>The value when no condition holds.</summary>
    /// <param name="value">Places tasks as needed, and says the value.</param>
    /// <param name="file">The author's file; filled in by the compiler.</param>
    /// <param name="line">The author's line; filled in by the compiler.</param>
    public Computed<T> Else(Func<Value<T>> value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(_draft.SetElseValue(value, new(file, line)));
}
