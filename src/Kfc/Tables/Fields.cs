using System.ComponentModel;
using Kfc.Ir;

namespace Kfc.Tables;

/// <summary>Reads fields of records that are known when the pipeline runs. For generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Fields
{
    /// <summary>The field of a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="name">The field's JSON property.</param>
    public static Computed<TField> Read<TRecord, TField>(Value<TRecord> record, string name) =>
        new(new FieldExpression(record.Expression, name, WireFormats.For<TField>().Type));
}
