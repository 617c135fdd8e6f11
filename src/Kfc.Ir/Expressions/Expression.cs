using System.Text.Json.Serialization;

namespace Kfc.Ir;

/// <summary>A value that is known when the pipeline is compiled or when it runs. The hierarchy is closed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(LiteralExpression), "literal")]
[JsonDerivedType(typeof(ParameterExpression), "parameter")]
[JsonDerivedType(typeof(OutputExpression), "output")]
[JsonDerivedType(typeof(LoopItemExpression), "item")]
[JsonDerivedType(typeof(FieldExpression), "field")]
[JsonDerivedType(typeof(ConcatExpression), "concat")]
[JsonDerivedType(typeof(CompareExpression), "compare")]
[JsonDerivedType(typeof(AndExpression), "and")]
[JsonDerivedType(typeof(OrExpression), "or")]
[JsonDerivedType(typeof(NotExpression), "not")]
[JsonDerivedType(typeof(ListExpression), "list")]
[JsonDerivedType(typeof(CollectExpression), "collect")]
[JsonDerivedType(typeof(ElementExpression), "element")]
[JsonDerivedType(typeof(CountExpression), "count")]
[JsonDerivedType(typeof(RangeExpression), "range")]
[JsonDerivedType(typeof(MergeExpression), "merge")]
[JsonDerivedType(typeof(RepeatedExpression), "repeated")]
[JsonDerivedType(typeof(RunContextExpression), "context")]
[JsonDerivedType(typeof(RunStatusExpression), "status")]
[JsonDerivedType(typeof(FailureDetailsExpression), "failures")]
public abstract record Expression
{
    private protected Expression()
    {
    }

    /// <summary>The type of the value.</summary>
    [JsonIgnore]
    public abstract WireType Type { get; }
}
