using System.Runtime.CompilerServices;
using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A parameter of a pipeline that is a list. Its initialiser is the default; <c>required</c> means that there is none.</summary>
/// <typeparam name="T">A type of the wire set.</typeparam>
[CollectionBuilder(typeof(ListParam), nameof(ListParam.Create))]
public sealed class ListParam<T> : Value<IReadOnlyList<T>>, IParameterCell
{
    private readonly Value? _source;
    private readonly Expression? _literal;
    private Expression? _bound;

    internal ListParam()
    {
    }

    internal ListParam(Value? source, Expression? literal) => (_source, _literal) = (source, literal);

    WireType IParameterCell.Type => WireFormats.ListOf<T>().Type;

    Expression? IParameterCell.Given => _literal ?? _source?.Expression;

    Expression? IParameterCell.Bound
    {
        get => _bound;
        set => _bound = value;
    }

    internal override Expression Expression => ParameterCell.Read(this);

    /// <summary>Takes a list that a component made.</summary>
    public static implicit operator ListParam<T>(Output<IReadOnlyList<T>> value) => new(value, null);

    /// <summary>Takes a computed list.</summary>
    public static implicit operator ListParam<T>(Computed<IReadOnlyList<T>> value) => new(value, null);

    /// <summary>Takes a list written in the source.</summary>
    public static implicit operator ListParam<T>(T[] values) => ListParam.Create<T>(values);

    /// <summary>Does not exist: the items are not known while the pipeline is being defined. It tells the compiler the type of one item.</summary>
    [Obsolete("The items are not known while the pipeline is being defined; use the pipeline's ForEach.", error: true)]
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public IEnumerator<T> GetEnumerator() => throw new NotSupportedException("Use the pipeline's ForEach.");
}

/// <summary>Makes list parameters from collection expressions.</summary>
[System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
public static class ListParam
{
    /// <summary>For the compiler: makes a list parameter from its default.</summary>
    public static ListParam<T> Create<T>(ReadOnlySpan<T> values) =>
        new(null, new LiteralExpression(WireFormats.ListOf<T>().Type, WireFormats.ListOf<T>().Write(values.ToArray())));
}
