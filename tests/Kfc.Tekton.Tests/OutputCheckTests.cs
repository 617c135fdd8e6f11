using Kfc.Ir;
using static Kfc.Tekton.Tests.GraphBuilder;

namespace Kfc.Tekton.Tests;

/// <summary>What a container writes is checked against the type of the output before anybody reads it.</summary>
public class OutputCheckTests
{
    private static readonly RecordType Point = new("Point", [new("x", WireType.Int)]);

    [Theory]
    [InlineData("[]", true)]
    [InlineData(" [ 1 , -2.5e+3,\"a]\\\"\\u00e9\\n\", [true,null], {\"k\": {\"l\":[]}} ]\n", true)]
    [InlineData("[\"ü🎉\"]", true)]
    [InlineData("{}", false)]
    [InlineData("[1,]", false)]
    [InlineData("[1 2]", false)]
    [InlineData("[01]", false)]
    [InlineData("[nul]", false)]
    [InlineData("[V]", false)]
    [InlineData("[tru e]", false)]
    [InlineData("[\"a]", false)]
    [InlineData("[\"\\x\"]", false)]
    [InlineData("[\"\\u12g4\"]", false)]
    [InlineData("[\"a\nb\"]", false)]
    [InlineData("[1]]", false)]
    [InlineData("[1][2]", false)]
    [InlineData("['a']", false)]
    [InlineData("", false)]
    public void Lists_are_json(string text, bool isList) => Holds(new ListType(WireType.String), text, isList);

    [Theory]
    [InlineData("{\"x\": 1}", true)]
    [InlineData("{\"x\":1,\"y\":[{\"z\":null}]}", true)]
    [InlineData("[]", false)]
    [InlineData("{x:1}", false)]
    [InlineData("{\"x\"}", false)]
    [InlineData("{\"x\":1,}", false)]
    [InlineData("{1:1}", false)]
    [InlineData("x", false)]
    public void Records_are_json(string text, bool isRecord) => Holds(Point, text, isRecord);

    [Theory]
    [InlineData("2147483647", true)]
    [InlineData("-2147483648", true)]
    [InlineData("2147483648", false)]
    [InlineData("-2147483649", false)]
    [InlineData("-0", true)]
    [InlineData("99999999999", false)]
    [InlineData("1.0", false)]
    [InlineData("", false)]
    public void Numbers_of_32_bits_have_a_range(string text, bool isInt) => Holds(WireType.Int, text, isInt);

    [Theory]
    [InlineData("9223372036854775807", true)]
    [InlineData("-9223372036854775808", true)]
    [InlineData("9223372036854775808", false)]
    [InlineData("-9223372036854775809", false)]
    [InlineData("2147483648", true)]
    public void Numbers_of_64_bits_have_a_range(string text, bool isLong) => Holds(WireType.Long, text, isLong);

    private static void Holds(WireType type, string text, bool holds)
    {
        var b = new GraphBuilder();
        b.Add(b.Task("a", outputs: [Out("out", type)]), b.Task("b", [("x", Output("a", "out", type))]));
        using var run = new ScriptRun().Out("out", text);
        Assert.Equal(holds, run.Run(Emitted.Spec(b).Task("a").Step("publish")) == 0);
        Assert.Equal(holds, run.Result("out") is not null);
        Assert.Equal(holds, !run.Errors.Contains("output 'out' is not", StringComparison.Ordinal));
    }
}
