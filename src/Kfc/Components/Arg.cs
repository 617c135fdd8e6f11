using System.Collections.Immutable;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Text;
using Kfc.Ir;
using Kfc.Tables;
using Kfc.Tracing;

namespace Kfc;

/// <summary>One element of a container's argv, or one variable: text with holes for the component's own inputs and outputs.</summary>
[InterpolatedStringHandler]
public sealed class Arg
{
    private readonly ImmutableArray<TemplatePart>.Builder _parts = ImmutableArray.CreateBuilder<TemplatePart>();
    private readonly StringBuilder _pending = new();

    /// <summary>For the compiler, which turns an interpolated text into calls of this type.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public Arg(int literalLength, int formattedCount)
    {
    }

    internal Arg(TemplatePart part) => _parts.Add(part);

    private Arg(string text) => _pending.Append(text);

    /// <summary>A fixed text.</summary>
    public static implicit operator Arg(string text) =>
        new(text ?? throw new TraceException(TraceDiagnostics.MissingValue, Call.Unknown, "an argument of the container"));

    /// <summary>For the compiler: adds fixed text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendLiteral(string value) => _pending.Append(value);

    /// <summary>For the compiler: adds a known text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(string? value) => _pending.Append(value);

    /// <summary>For the compiler: adds a known whole number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(long value) => _pending.Append(WireText.Of(value));

    /// <summary>For the compiler: adds a known number.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(double value) => _pending.Append(WireFormats.Literal(value).Text);

    /// <summary>For the compiler: adds a known truth value.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(bool value) => _pending.Append(WireText.Of(value));

    /// <summary>For the compiler: adds a known character.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(char value) => _pending.Append(value);

    /// <summary>For the compiler: adds an input's text.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted<T>(Input<T> value) =>
        Append(value?.ValuePart ?? throw new TraceException(TraceDiagnostics.InputNotGiven, Call.Unknown));

    /// <summary>For the compiler: adds another argument, such as a path.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public void AppendFormatted(Arg value)
    {
        foreach (var part in value.ToTemplate().Parts)
            Append(part);
    }

    internal Template ToTemplate()
    {
        Flush();
        return new(_parts.ToImmutable());
    }

    private void Append(TemplatePart part)
    {
        if (part is TextPart text)
        {
            _pending.Append(text.Text);
            return;
        }

        Flush();
        _parts.Add(part);
    }

    private void Flush()
    {
        if (_pending.Length == 0)
            return;
        _parts.Add(new TextPart(_pending.ToString()));
        _pending.Clear();
    }
}
