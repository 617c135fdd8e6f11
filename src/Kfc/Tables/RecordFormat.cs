using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;
using Kfc.Ir;

namespace Kfc.Tables;

/// <summary>Collects the fields of a record. For generated code.</summary>
/// <typeparam name="T">The record.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RecordFormat<T>
{
    private readonly ImmutableArray<RecordField>.Builder _fields = ImmutableArray.CreateBuilder<RecordField>();
    private readonly List<Func<T, string>> _writers = [];
    private readonly Action<RecordFormat<T>> _declare;

    internal RecordFormat(Action<RecordFormat<T>> declare) => _declare = declare;

    /// <summary>Adds a field.</summary>
    /// <param name="name">Its JSON property.</param>
    /// <param name="read">Reads it.</param>
    public void Field<TField>(string name, Func<T, TField> read)
    {
        var format = WireFormats.For<TField>();
        _fields.Add(new(name, format.Type));
        _writers.Add(record => WireText.ToJson(format.Type, format.Write(read(record))));
    }

    internal WireFormat<T> Build(string name)
    {
        _declare(this);
        return new(new RecordType(name, _fields.ToImmutable()), Write);
    }

    private string Write(T record)
    {
        var text = new StringBuilder("{");
        for (var i = 0; i < _writers.Count; i++)
            text.Append(i == 0 ? "\"" : ",\"").Append(_fields[i].Name).Append("\":").Append(_writers[i](record));
        return text.Append('}').ToString();
    }
}
