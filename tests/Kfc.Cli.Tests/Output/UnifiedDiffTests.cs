using Kfc.Cli.Output;

namespace Kfc.Cli.Tests.Output;

public class UnifiedDiffTests
{
    [Fact]
    public void Equal_texts_have_no_difference() => Assert.Equal("", UnifiedDiff.Of("a\n", "a\n", "old", "new"));

    [Fact]
    public void A_changed_line_stands_between_three_lines_of_context()
    {
        var before = string.Concat(Enumerable.Range(1, 9).Select(i => $"{i}\n"));
        var diff = UnifiedDiff.Of(before, before.Replace("5\n", "five\n", StringComparison.Ordinal), "old", "new");
        Assert.Equal("--- old\n+++ new\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n", diff);
    }

    [Fact]
    public void A_missing_last_newline_shows() =>
        Assert.Equal("--- o\n+++ n\n@@ -1,1 +1,1 @@\n-a\n+a\n\\ No newline at end of file\n", UnifiedDiff.Of("a\n", "a", "o", "n"));

    [Fact]
    public void A_new_file_begins_at_line_zero() =>
        Assert.Equal("--- o\n+++ n\n@@ -0,0 +1,2 @@\n+a\n+b\n", UnifiedDiff.Of("", "a\nb\n", "o", "n"));

    [Fact]
    public void Applying_a_difference_to_the_old_text_gives_the_new_one()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var before = Lines(random);
            var after = round % 3 == 0 ? Lines(random) : Edit(before, random);
            var diff = UnifiedDiff.Of(Join(before), Join(after), "o", "n");
            Assert.Equal(Join(after), Apply(before, diff));
        }
    }

    private static List<string> Lines(Random random) => [.. Enumerable.Range(0, random.Next(40)).Select(_ => $"{random.Next(8)}")];

    private static List<string> Edit(List<string> lines, Random random)
    {
        var result = lines.ToList();
        for (var i = random.Next(4); i >= 0; i--)
            result.Insert(random.Next(result.Count + 1), "new");
        if (result.Count > 3)
            result.RemoveAt(random.Next(result.Count));
        return result;
    }

    private static string Join(List<string> lines) => string.Concat(lines.Select(l => $"{l}\n"));

    private static string Apply(List<string> before, string diff)
    {
        var result = new List<string>();
        var next = 0;
        foreach (var line in diff.Split('\n').Skip(2).Where(l => l.Length > 0))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var parts = line.Split(' ')[1][1..].Split(',').Select(int.Parse).ToArray();
                var start = parts[1] == 0 ? parts[0] : parts[0] - 1;
                while (next < start)
                    result.Add(before[next++]);
            }
            else if (line[0] == '+')
            {
                result.Add(line[1..]);
            }
            else
            {
                Assert.Equal(before[next++], line[1..]);
                if (line[0] == ' ')
                    result.Add(line[1..]);
            }
        }

        return Join([.. result, .. before.Skip(next)]);
    }
}
