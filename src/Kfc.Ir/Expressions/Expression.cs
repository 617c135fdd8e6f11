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
[JsonDerivedType(typeof(MergeExpression), "merge")]
[JsonDerivedType(typeof(RunContextExpression), "context")]
[JsonDerivedType(typeof(RunStatusExpression), "status")]
public abstract record Expression
{
    private protected Expression()
    {
    }

    /// <summary>The type of the value.</summary>
    [JsonIgnore]
    public abstract WireType Type { get; }
}
