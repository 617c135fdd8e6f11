using System.Text.RegularExpressions;

namespace Kfc.Compiler.Tests;

public sealed partial class NamesTests
{
    [Fact]
    public void Names_never_change_between_versions()
    {
        using var reader = new StreamReader(typeof(NamesTests).Assembly.GetManifestResourceStream("names.golden.txt")!);
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(200, lines.Length);
        Assert.All(lines, line =>
        {
            var (max, name, fitted) = (line.Split(' ')[0], line.Split(' ')[1], line.Split(' ')[2]);
            Assert.Equal(fitted, Names.Fit(name, int.Parse(max, System.Globalization.CultureInfo.InvariantCulture)));
        });
    }

    [Fact]
    public void Ten_thousand_long_names_with_a_common_beginning_stay_distinct_and_valid()
    {
        var random = new Random(4);
        var names = new HashSet<string>(StringComparer.Ordinal);
        while (names.Count < 10_000)
            names.Add(new string('a', random.Next(60, 70)) + string.Concat(Enumerable.Range(0, random.Next(1, 40)).Select(_ => "abc-x"[random.Next(5)])).TrimEnd('-'));

        var fitted = names.Select(name => Names.Fit(name, 63)).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(10_000, fitted.Count);
        Assert.All(fitted, name => Assert.Matches(Label(), name));
    }

    [Fact]
    public void A_name_that_fits_is_kept() => Assert.Equal("train", Names.Fit("train", 10));

    [Fact]
    public void A_cut_at_a_dash_leaves_one_dash() => Assert.Equal("ab-", Names.Fit("ab----------------", 12)[..3]);

    [Fact]
    public void There_must_be_room_for_the_hash() => Assert.Throws<ArgumentOutOfRangeException>(() => Names.Fit("train", 9));

    [GeneratedRegex("^[a-z]([-a-z0-9]{0,61}[a-z0-9])?$")]
    private static partial Regex Label();
}
