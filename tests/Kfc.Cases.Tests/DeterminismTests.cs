using System.Globalization;

namespace Kfc.Cases.Tests;

public class DeterminismTests
{
    /// <summary>A culture with every sign and pattern that output could take from it by mistake.</summary>
    private static CultureInfo Strange(string name)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = name == "comma" ? "," : "\u066B";
        culture.NumberFormat.NumberGroupSeparator = "'";
        culture.NumberFormat.NegativeSign = name == "minus" ? "\u2212" : "-";
        culture.DateTimeFormat.ShortDatePattern = "dd|MM|yyyy";
        return culture;
    }

    [Theory]
    [InlineData("comma")]
    [InlineData("minus")]
    [InlineData("arabic")]
    public void The_culture_leaves_no_trace(string name)
    {
        var before = CultureInfo.CurrentCulture;
        var texts = Corpus.All.Select(source => TektonOutput.Text(source.Name)).ToArray();
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Strange(name);
            Assert.Equal("1" + CultureInfo.CurrentCulture.NumberFormat.NumberDecimalSeparator + "5", 1.5.ToString(CultureInfo.CurrentCulture));
            Assert.Equal(texts, Corpus.All.Select(source => TektonOutput.Text(source.Name)));
        }
        finally
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = before;
        }
    }

    [Fact]
    public async Task Threads_do_not_disturb_each_other()
    {
        var expected = Corpus.All.Select(source => TektonOutput.Text(source.Name)).ToArray();
        var runs = Enumerable.Range(0, 4).Select(_ => Task.Run(
            () => Corpus.All.Select(source => TektonOutput.Text(source.Name)).ToArray(),
            TestContext.Current.CancellationToken));
        foreach (var run in await Task.WhenAll(runs))
            Assert.Equal(expected, run);
    }
}
