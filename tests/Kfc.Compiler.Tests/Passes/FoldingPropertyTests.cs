using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

/// <summary>Folding changes how an expression is written, never what it is worth.</summary>
public sealed class FoldingPropertyTests
{
    private static readonly Dictionary<string, string> Values = new(StringComparer.Ordinal) { ["s"] = "b", ["n"] = "2", ["d"] = "0.5", ["f"] = "true" };

    [Fact]
    public void Folding_never_changes_a_value() =>
        Prop.ForAll(Arb.From(Gen.Sized(size => Gen.OneOf(Condition(Math.Min(size, 6)), AnyText(Math.Min(size, 6))))), expression =>
        {
            var folded = FoldConstants.Run(Graph() with { Outputs = [new("o", expression)] }).Graph.Outputs[0].Value;
            var same = Evaluate(folded) == Evaluate(expression) && folded.Type.Equals(expression.Type);
            return same.Label($"{Outline.Of(expression)}  =>  {Outline.Of(folded)}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));

    [Fact]
    public void Without_parameters_everything_folds_to_a_literal() =>
        Prop.ForAll(Arb.From(Gen.Sized(size => Condition(Math.Min(size, 5), parameters: false))), expression =>
            FoldConstants.Run(Graph() with { Outputs = [new("o", expression)] }).Graph.Outputs[0].Value is LiteralExpression)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    private static Gen<Expression> AnyText(int size, bool parameters = true)
    {
        var leaf = Gen.OneOf(
            Gen.Elements("", "a", "b", "10", "true", "\"", "é😀").Select(text => (Expression)Text(text)),
            parameters ? Gen.Constant<Expression>(Param("s")) : Gen.Constant<Expression>(Text("c")));
        if (size <= 0)
            return leaf;
        var (text, number, condition) = (AnyText(size / 2, parameters), AnyNumber(size / 2, parameters), Condition(size / 2, parameters));
        return Gen.OneOf(
            leaf,
            Gen.ListOf(Gen.OneOf(text, number, condition)).Select(parts => (Expression)new ConcatExpression([.. parts.Take(4)])),
            Gen.NonEmptyListOf(text).SelectMany(items => Gen.Choose(0, items.Count - 1).Select(at =>
                (Expression)new ElementExpression(new ListExpression(WireType.String, [.. items]), Number(at)))));
    }

    private static Gen<Expression> AnyNumber(int size, bool parameters)
    {
        var leaf = Gen.OneOf(
            Gen.Choose(-3, 12).Select(number => (Expression)Number(number)),
            Gen.Elements(0.5, 2.0, -0.0, 1e-7, 1e21).Select(number => (Expression)Real(number)),
            Gen.Constant<Expression>(new LiteralExpression(WireType.Long, "9007199254740993")),
            Gen.Elements("depth", "lr").Select(field => (Expression)new FieldExpression(
                new LiteralExpression(Trial, "{\"depth\":4,\"lr\":0.5}"), field, field == "depth" ? WireType.Int : WireType.Double)));
        return parameters ? Gen.OneOf(leaf, Gen.Elements<Expression>(Param("n", WireType.Int), Param("d", WireType.Double))) : leaf;
    }

    private static Gen<Expression> Condition(int size, bool parameters = true)
    {
        var comparison = Gen.Elements(Enum.GetValues<Comparison>());
        var number = AnyNumber(size, parameters);
        var ordered = Gen.Zip(number, number).SelectMany(pair => comparison.Select(c => (Expression)Is(pair.Item1, pair.Item2, c)));
        var leaf = Gen.OneOf(Gen.Elements(true, false).Select(flag => (Expression)Flag(flag)), ordered);
        if (parameters)
            leaf = Gen.OneOf(leaf, Gen.Constant<Expression>(Param("f", WireType.Bool)));
        if (size <= 0)
            return leaf;
        var inner = Condition(size / 2, parameters);
        var text = AnyText(size / 2, parameters);
        return Gen.OneOf(
            leaf,
            Gen.Zip(text, text).SelectMany(pair => Gen.Elements(Comparison.Equal, Comparison.NotEqual).Select(c => (Expression)Is(pair.Item1, pair.Item2, c))),
            Gen.ListOf(inner).Select(operands => (Expression)new AndExpression([.. operands.Take(3)])),
            Gen.ListOf(inner).Select(operands => (Expression)new OrExpression([.. operands.Take(3)])),
            inner.Select(operand => (Expression)new NotExpression(operand)));
    }

    private static string Evaluate(Expression expression) => expression switch
    {
        LiteralExpression literal => literal.Text,
        ParameterExpression parameter => Values[parameter.Name],
        ConcatExpression concat => string.Concat(concat.Parts.Select(Evaluate)),
        FieldExpression field => WireText.Field(Evaluate(field.Record), field.Field)!,
        ElementExpression { List: ListExpression list } element => Evaluate(list.Elements[int.Parse(Evaluate(element.Index), CultureInfo.InvariantCulture)]),
        CompareExpression compare => WireText.Of(Holds(compare)),
        AndExpression and => WireText.Of(and.Operands.All(operand => Evaluate(operand) == "true")),
        OrExpression or => WireText.Of(or.Operands.Any(operand => Evaluate(operand) == "true")),
        NotExpression not => WireText.Of(Evaluate(not.Operand) == "false"),
        _ => throw new InvalidOperationException(expression.GetType().Name),
    };

    private static bool Holds(CompareExpression compare)
    {
        var (left, right) = (Evaluate(compare.Left), Evaluate(compare.Right));
        if (compare.Left.Type.Equals(WireType.String))
            return (left == right) == (compare.Operator == Comparison.Equal);
        var whole = Whole(compare.Left.Type) && Whole(compare.Right.Type);
        var order = whole
            ? decimal.Compare(decimal.Parse(left, CultureInfo.InvariantCulture), decimal.Parse(right, CultureInfo.InvariantCulture))
            : double.Parse(left, CultureInfo.InvariantCulture).CompareTo(double.Parse(right, CultureInfo.InvariantCulture));
        return compare.Operator switch
        {
            Comparison.Equal => order == 0,
            Comparison.NotEqual => order != 0,
            Comparison.Less => order < 0,
            Comparison.LessOrEqual => order <= 0,
            Comparison.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static bool Whole(WireType type) => type is ScalarType { Scalar: ScalarKind.Int or ScalarKind.Long };
}
