using System.Collections.Immutable;
using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

public sealed class BindParametersTests
{
    private static readonly EnumType Mode = new("Mode", ["fast", "exact"]);

    [Theory]
    [InlineData("int", "+7", "7")]
    [InlineData("double", "1e2", "100")]
    [InlineData("bool", "True", "true")]
    [InlineData("enum", "Fast", "fast")]
    [InlineData("list", " [ \"a\" , \"b\" ] ", "[\"a\",\"b\"]")]
    [InlineData("record", "{\"lr\":0.10,\"depth\":4}", "{\"depth\":4,\"lr\":0.1}")]
    [InlineData("string", " $(x) ", " $(x) ")]
    public void A_given_value_becomes_the_default_in_its_canonical_spelling(string type, string given, string bound)
    {
        var result = Bind([Declare("p", TypeOf(type), null)], ("p", given));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(bound, result.Graph.Parameters[0].Default);
    }

    [Theory]
    [InlineData("int", "1.5", "a whole number such as 42")]
    [InlineData("bool", "1", "true or false")]
    [InlineData("double", "NaN", "a number such as 0.5")]
    [InlineData("enum", "slow", "one of fast, exact")]
    [InlineData("list", "a,b", "a JSON array whose elements are each a string")]
    [InlineData("record", "{}", "a JSON object with the fields depth, lr")]
    public void KFC2102_a_value_of_another_type(string type, string given, string example)
    {
        var diagnostic = Assert.Single(Bind([Declare("pp", TypeOf(type), null)], ("pp", given)).Diagnostics);

        Assert.Equal((GraphDiagnostics.ParamWrongType, At("pp")), (diagnostic.Descriptor, diagnostic.Location));
        Assert.EndsWith($"Give {example}.", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("surce", "Did you mean 'source'?")]
    [InlineData("zzz", "It has source.")]
    public void KFC2101_a_value_for_no_parameter(string name, string hint)
    {
        var diagnostic = Assert.Single(Bind([Declare("source", WireType.String, "x")], (name, "v")).Diagnostics);

        Assert.Equal(GraphDiagnostics.UnknownParam, diagnostic.Descriptor);
        Assert.EndsWith(hint, diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KFC2103_no_value_at_all()
    {
        ImmutableArray<ParameterSpec> parameters = [Declare("source", WireType.String)];

        Assert.Equal(GraphDiagnostics.ParamMissing, Assert.Single(Bind(parameters).Diagnostics).Descriptor);
        Assert.Empty(BindParameters.Run(Graph() with { Parameters = parameters }, new CompileOptions().Parameters, requireAll: false).Diagnostics);
    }

    private static WireType TypeOf(string name) => name switch
    {
        "int" => WireType.Int,
        "double" => WireType.Double,
        "bool" => WireType.Bool,
        "enum" => Mode,
        "list" => new ListType(WireType.String),
        "record" => Trial,
        _ => WireType.String,
    };

    private static PassResult Bind(ImmutableArray<ParameterSpec> parameters, params (string Name, string Value)[] values) =>
        BindParameters.Run(
            Graph() with { Parameters = parameters },
            new CompileOptions().Parameters.AddRange(values.Select(value => KeyValuePair.Create(value.Name, value.Value))),
            requireAll: true);
}
