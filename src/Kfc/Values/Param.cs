using System.Runtime.CompilerServices;
using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A parameter of a pipeline. Its initialiser is the default; <c>required</c> means that there is none.</summary>
/// <typeparam name="T">A type of the wire set; in a pipeline that is used inside another one also an artifact kind.</typeparam>
[InterpolatedStringHandler]
public sealed class Param<T> : Value<T>, IParameterCell
{
    private readonly Value? _source;
    private readonly Expression? _literal;
    private readonly Text? _text;
    private Expression? _bound;

    internal Param()
    {
    }

    /// <summary>For the compiler, which turns an interpolated text into calls of this type.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public Param(int literalLength, int formattedCount) => _text = Text.For<T>();

    private Param(Value? source, Expression? literal) => (_source, _literal) = (source, literal);

    WireType IParameterCell.Type => WireFormats.For<T>().Type;

    Expression? IParameterCell.Given => _literal ?? _text?.ToExpression() ?? _source?.Expression;

    Expression? IParameterCell.Bound
    {
        get => _bound;
        set => _bound = value;
    }

    internal override Expression Expression => ParameterCell.Read(this);

    /// <summary>Takes a value written in the source.</summary>
    public static implicit operator Param<T>(T value) => new(null, WireFormats.Literal(value));

    /// <summary>Takes what a component made.</summary>
    public static implicit operator Param<T>(Output<T> value) => Of(value);

    /// <summary>Takes a computed value.</summary>
    public static implicit operator Param<T>(Computed<T> value) => Of(value);

    /// <summary>For the compiler: adds fixed text.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _text!.Add(value);

    /// <summary>For the compiler: adds a known text.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => _text!.Add(value);

    /// <summary>For the compiler: adds a known whole number.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public void AppendFormatted(long value) => _text!.Add(WireText.Of(value));

    /// <summary>For the compiler: adds a known number.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public void AppendFormatted(double value) => _text!.Add(WireFormats.Literal(value).Text);

    /// <summary>For the compiler: adds a known truth value.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public void AppendFormatted(bool value) => _text!.Add(WireText.Of(value));

    /// <summary>For the compiler: adds a known character.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public void AppendFormatted(char value) => _text!.Add(value.ToString());

    /// <summary>For the compiler: adds a value's text.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public void AppendFormatted<TValue>(Value<TValue> value) => _text!.Add(value);

    internal static Param<T> Of(Value<T> value) => new(value, null);
}
