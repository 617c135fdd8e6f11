using System.Collections;
using System.Runtime.CompilerServices;

namespace Kfc;

/// <summary>Elements of a container's argv.</summary>
[CollectionBuilder(typeof(ArgList), nameof(Create))]
public sealed class ArgList : IReadOnlyList<Arg>
{
    private readonly Arg[] _args;

    private ArgList(Arg[] args) => _args = args;

    /// <inheritdoc/>
    public int Count => _args.Length;

    /// <inheritdoc/>
    public Arg this[int index] => _args[index];

    /// <summary>For the compiler: makes a list from a collection expression.</summary>
    public static ArgList Create(ReadOnlySpan<Arg> args) => new(args.ToArray());

    /// <inheritdoc/>
    public IEnumerator<Arg> GetEnumerator() => ((IEnumerable<Arg>)_args).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _args.GetEnumerator();
}
