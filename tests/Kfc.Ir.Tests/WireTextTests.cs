using System.Globalization;
using System.Text.Json;

namespace Kfc.Ir.Tests;

public class WireTextTests
{
    private static readonly RecordType Trial = new("Trial", [new("depth", WireType.Int), new("rate", WireType.Double)]);

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1, "1")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e21, "1E+21")]
    [InlineData(5e-324, "5E-324")]
    [InlineData(0.30000000000000004, "0.30000000000000004")]
    public void Numbers_have_the_shortest_text_that_reads_back_equal(double value, string text)
    {
        Assert.Equal(text, WireText.Of(value));
        Assert.Equal(value, double.Parse(text, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    public void Numbers_without_wire_form_are_refused(double value) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => WireText.Of(value));

    [Theory]
    [InlineData("007", "7")]
    [InlineData("-0", "0")]
    [InlineData("2147483647", "2147483647")]
    [InlineData("2147483648", null)]
    [InlineData("1.0", null)]
    [InlineData(" 1", null)]
    [InlineData("1,000", null)]
    [InlineData("", null)]
    [InlineData("١", null)]
    public void Whole_numbers_are_canonical(string text, string? canonical) => AssertParses(WireType.Int, text, canonical);

    [Theory]
    [InlineData("9223372036854775807", "9223372036854775807")]
    [InlineData("9223372036854775808", null)]
    public void Long_numbers_keep_all_digits(string text, string? canonical) => AssertParses(WireType.Long, text, canonical);

    [Theory]
    [InlineData("1.50", "1.5")]
    [InlineData("1e3", "1000")]
    [InlineData("1e999", null)]
    [InlineData("NaN", null)]
    [InlineData("Infinity", null)]
    [InlineData("1,5", null)]
    public void Decimal_numbers_are_canonical(string text, string? canonical) => AssertParses(WireType.Double, text, canonical);

    [Theory]
    [InlineData("true", "true")]
    [InlineData("True", null)]
    [InlineData("1", null)]
    public void Truth_values_have_two_spellings(string text, string? canonical) => AssertParses(WireType.Bool, text, canonical);

    [Theory]
    [InlineData("{\"rate\": 0.50, \"depth\": 4}", "{\"depth\":4,\"rate\":0.5}")]
    [InlineData("{\"depth\":4}", null)]
    [InlineData("{\"depth\":4,\"rate\":1,\"more\":2}", null)]
    [InlineData("{\"depth\":4,\"depth\":4}", null)]
    [InlineData("{\"depth\":4,\"depth\":4,\"rate\":1}", null)]
    [InlineData("{\"depth\":\"4\",\"rate\":1}", null)]
    [InlineData("{\"depth\":null,\"rate\":1}", null)]
    [InlineData("[4,0.5]", null)]
    [InlineData("{\"depth\":4,\"rate\":1} {}", null)]
    [InlineData("{\"depth\":4,\"rate\":1,}", null)]
    [InlineData("", null)]
    public void Records_have_all_fields_in_declared_order(string text, string? canonical) => AssertParses(Trial, text, canonical);

    [Theory]
    [InlineData("[ ]", "[]")]
    [InlineData("[\"a\", \"\\u0062\"]", "[\"a\",\"b\"]")]
    [InlineData("[\"é\\n<&'\"]", "[\"é\\n<&'\"]")]
    [InlineData("[\"😀\"]", "[\"\\uD83D\\uDE00\"]")]
    [InlineData("[\"\\ud800\"]", null)]
    [InlineData("[1]", null)]
    [InlineData("[[]]", null)]
    [InlineData("[\"a\"", null)]
    [InlineData("[\"a\",]", null)]
    public void Lists_are_compact(string text, string? canonical) => AssertParses(new ListType(WireType.String), text, canonical);

    [Fact]
    public void Depth_beyond_the_type_is_refused_without_a_crash()
    {
        var text = new string('[', 100_000) + new string(']', 100_000);
        Assert.False(WireText.TryParse(new ListType(WireType.Int), text, out _));
        Assert.False(WireText.TryParse(new ListType(new ListType(WireType.Int)), "[[[]]]", out _));
    }

    [Fact]
    public void Halves_of_surrogate_pairs_are_refused()
    {
        foreach (var half in new[] { "\\ud800", "\\udc00", ((char)0xD800).ToString() })
        {
            var text = $"[\"{half}\"]";
            AssertParses(new ListType(WireType.String), text, null);
            Assert.ThrowsAny<JsonException>(() => WireText.Elements(text));
            Assert.ThrowsAny<JsonException>(() => WireText.Field("{\"f\":" + text[1..^1] + "}", "f"));
        }
    }

    [Fact]
    public void Words_are_those_of_the_enum()
    {
        AssertParses(RunStatusExpression.StatusType, "Failed", "Failed");
        AssertParses(RunStatusExpression.StatusType, "failed", null);
    }

    [Fact]
    public void Artifacts_have_no_wire_text() => AssertParses(new ArtifactType("Model"), "s3://x", null);

    [Fact]
    public void Elements_and_fields_are_wire_texts_again()
    {
        Assert.Equal(["a\"b", "1.50", "{\"x\": 1}", "true"], WireText.Elements("[\"a\\\"b\", 1.50, {\"x\": 1}, true]"));
        Assert.Equal("a\"b", WireText.Field("{\"f\":\"a\\\"b\"}", "f"));
        Assert.Null(WireText.Field("{}", "f"));
        Assert.ThrowsAny<JsonException>(() => WireText.Elements("{}"));
        Assert.ThrowsAny<JsonException>(() => WireText.Elements("[1"));
        Assert.ThrowsAny<JsonException>(() => WireText.Field("[]", "f"));
    }

    [Fact]
    public void Texts_are_quoted_inside_json_and_read_back_equal()
    {
        foreach (var text in HostileText.Samples)
        {
            var json = "[" + WireText.ToJson(WireType.String, text) + "]";
            Assert.Equal([text], WireText.Elements(json));
            AssertParses(new ListType(WireType.String), json, json);
        }

        Assert.Equal("1.5", WireText.ToJson(WireType.Double, "1.5"));
    }

    private static void AssertParses(WireType type, string text, string? canonical)
    {
        Assert.Equal(canonical is not null, WireText.TryParse(type, text, out var made));
        if (canonical is not null)
            Assert.Equal(canonical, made);
    }
}
