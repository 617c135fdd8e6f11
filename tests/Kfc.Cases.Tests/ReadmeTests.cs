using System.Text.RegularExpressions;

namespace Kfc.Cases.Tests;

/// <summary>What the first screen of the README shows is what the example has.</summary>
public partial class ReadmeTests
{
    [Theory]
    [InlineData("csharp", "Pipeline.cs")]
    [InlineData("yaml", "tekton.yaml")]
    public void The_first_screen_quotes_the_sequential_example(string language, string file)
    {
        var readme = File.ReadAllText(Repository.PathOf("README.md"));
        var block = Blocks().Matches(readme).First(match => match.Groups["language"].Value == language).Groups["text"].Value;
        var lines = File.ReadAllLines(Repository.PathOf("examples", "sequential", file));
        var at = 0;
        foreach (var line in block.Split('\n').Where(line => !line.Contains('…', StringComparison.Ordinal)))
        {
            var found = Array.IndexOf(lines, line, at);
            Assert.True(found >= 0, $"'{line}' is not in {file}, or not in this order.");
            at = found + 1;
        }
    }

    [GeneratedRegex("```(?<language>[a-z]+)\n(?<text>.*?)\n```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Blocks();
}
