using System.Runtime.CompilerServices;
using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>What a component reads. Its initialiser is the default; <c>required</c> means that there is none.</summary>
/// <typeparam name="T">A type of the wire set, or an artifact kind.</typeparam>
[InterpolatedStringHandler]
public sealed class Input<T> : IInputCell
{
    private readonly Value? _source;
    private readonly Expression? _literal;
    private readonly Text? _text;
    private string? _port;

    /// <summary>For the compiler, which turns an interpolated text into calls of this type.</summary>
    [System.ComponentModel.EditorBrowsable(System.ComponentModel.EditorBrowsableState.Never)]
    public Input(int literalLength, int formattedCount) => _text = Text.For<T>();

    private Input(Value? source, Expression? literal) => (_source, _literal) = (source, literal);

    /// <summary>The path of a file that holds the artifact or the value. For use in the component's own container.</summary>
    public Arg Path => new(new InputPathPart(Port));

    string? IInputCell.Port
    {
        set => _port = value;
    }

    Expression? IInputCell.Expression => Expression;

    internal Expression? Expression => _literal ?? _text?.ToExpression() ?? _source?.Expression;

    /// <summary>The value's text, for the container.</summary>
    internal TemplatePart ValuePart => WireFormats.For<T>().Type is ArtifactType kind
        ? throw new TraceException(TraceDiagnostics.ArtifactAsText, Call.Unknown, kind.Artifact)
        : new InputValuePart(Port);

    private string Port => _port ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "a container's argument that is no input of the component");

    /// <summary>Takes a value written in the source.</summary>
    public static implicit operator Input<T>(T value) => new(null, WireFormats.Literal(value));

    /// <summary>Takes a value of the graph.</summary>
    public static implicit operator Input<T>(Value<T> value) => new(value, null);

    /// <summary>The value's text as one argument.</summary>
    public static implicit operator Arg(Input<T> input) =>
        new(input is null ? throw new TraceException(TraceDiagnostics.InputNotGiven, Call.Unknown) : input.ValuePart);

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
}

/// <summary>The side of an input that tracing sees.</summary>
internal interface IInputCell
{
    /// <summary>The port that the input fills in the component whose container is about to be read.</summary>
    string? Port { set; }

    Expression? Expression { get; }
}
