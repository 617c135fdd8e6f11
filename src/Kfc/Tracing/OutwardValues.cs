using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Values that leave a loop or a repetition, added as they are asked for; one value has one name however often it is asked for.</summary>
internal sealed class OutwardValues
{
    private readonly NodeNames _names = new();
    private readonly ImmutableArray<Collected>.Builder _values = ImmutableArray.CreateBuilder<Collected>();
    private readonly Dictionary<Expression, string> _known = [];

    public string Add(Expression value)
    {
        if (_known.TryGetValue(value, out var name))
            return name;
        name = _names.Next(value is OutputExpression output ? output.Port : "value");
        _known.Add(value, name);
        _values.Add(new(name, value));
        return name;
    }

    public ImmutableArray<Collected> Build() => _values.ToImmutable();
}
