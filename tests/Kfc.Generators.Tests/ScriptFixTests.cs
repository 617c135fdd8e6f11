namespace Kfc.Generators.Tests;

/// <summary>A value that is spliced into a script becomes a variable where the shell would put it at the same place.</summary>
public class ScriptFixTests
{
    [Theory]
    [InlineData("$\"wget {SourceUrl} -O {Out.Path}\"] }", "$\"wget ${{SOURCE_URL}} -O {Out.Path}\"], Env = { [\"SOURCE_URL\"] = SourceUrl } }")]
    [InlineData("$\"echo {SourceUrl} {N} {SourceUrl}\"] }", "$\"echo ${{SOURCE_URL}} ${{N}} ${{SOURCE_URL}}\"], Env = { [\"N\"] = N, [\"SOURCE_URL\"] = SourceUrl } }")]
    [InlineData("$\"wget \\\"{SourceUrl}\\\"\"] }", "$\"wget \\\"${{SOURCE_URL}}\\\"\"], Env = { [\"SOURCE_URL\"] = SourceUrl } }")]
    [InlineData("$\"\"\"wget {SourceUrl} -q\"\"\"] }", "$\"\"\"wget $SOURCE_URL -q\"\"\"], Env = { [\"SOURCE_URL\"] = SourceUrl } }")]
    [InlineData("$$\"\"\"wget {{SourceUrl}}x\"\"\"] }", "$$\"\"\"wget ${SOURCE_URL}x\"\"\"], Env = { [\"SOURCE_URL\"] = SourceUrl } }")]
    [InlineData("$\"wget {SourceUrl}\"], Env = { [\"A\"] = \"b\" } }", "$\"wget ${{SOURCE_URL}}\"], Env = { [\"A\"] = \"b\", [\"SOURCE_URL\"] = SourceUrl } }")]
    [InlineData("$\"wget {SourceUrl}\"], Env = { [\"SOURCE_URL\"] = SourceUrl } }", "$\"wget ${{SOURCE_URL}}\"], Env = { [\"SOURCE_URL\"] = SourceUrl } }")]
    [InlineData("$\"cat {Path} # it's\\n echo {N}\"] }", "$\"cat ${{INPUT_PATH}} # it's\\n echo ${{N}}\"], Env = { [\"INPUT_PATH\"] = Path, [\"N\"] = N } }")]
    [InlineData("$\"N=1; echo $N {N}\"] }", "$\"N=1; echo $N ${{INPUT_N}}\"], Env = { [\"INPUT_N\"] = N } }")]
    [InlineData("$\"wget {SourceUrl}\"],\n  }", "$\"wget ${{SOURCE_URL}}\"], Env = { [\"SOURCE_URL\"] = SourceUrl },\n  }")]
    public Task Moves_values_into_variables(string before, string after) => CodeFixTests.Mends("KFC1011", Fetch(before), Fetch(after));

    [Fact]
    public Task Moves_values_of_a_sidecars_program()
    {
        var before = Fetch("\"true\"], Sidecars = [new(\"s\", \"s:1\") { Script = $\"serve {SourceUrl}\" }] }");
        return CodeFixTests.Mends("KFC1011", before, before.Replace("$\"serve {SourceUrl}\"", "$\"serve ${{SOURCE_URL}}\", Env = { [\"SOURCE_URL\"] = SourceUrl }", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("$\"wget '{SourceUrl}'\"] }")]
    [InlineData("$\"python -c \\\"print({N})\\\"\"] }")]
    [InlineData("$\"cat <<EOF\\n{N}\\nEOF\"] }")]
    [InlineData("$\"eval echo {N}\"] }")]
    [InlineData("$\"true # {N}\"] }")]
    [InlineData("$\"\"\"wget {SourceUrl}x\"\"\"] }")]
    [InlineData("$\"wget {SourceUrl}\"], Env = { [\"SOURCE_URL\"] = \"b\" } }")]
    [InlineData("$\"wget {SourceUrl}\"], Env = new() { [\"A\"] = \"b\" } }")]
    [InlineData("SourceUrl] }")]
    public Task Offers_nothing_where_it_is_not_certain(string command) => CodeFixTests.Mends("KFC1011", Fetch(command), null);

    [Fact]
    public async Task All_containers_of_a_file_at_once()
    {
        var before = Fetch("$\"a {N} {SourceUrl}\"] }") + Fetch("$\"b {N}\"] }").Replace("Fetch", "Other", StringComparison.Ordinal);
        var after = Fetch("$\"a ${{N}} ${{SOURCE_URL}}\"], Env = { [\"N\"] = N, [\"SOURCE_URL\"] = SourceUrl } }")
            + Fetch("$\"b ${{N}}\"], Env = { [\"N\"] = N } }").Replace("Fetch", "Other", StringComparison.Ordinal);

        Assert.Equal(after, await Mending.All("KFC1011", before));
        await Mending.IsMended("KFC1011", after);
    }

    private static string Fetch(string command) =>
        "[Component] public sealed partial class Fetch : ContainerComponent { public required Input<string> SourceUrl { get; init; } public Input<string> N { get; init; } = \"1\"; public required Input<string> Path { get; init; } "
        + $"public partial Output<string> Out {{ get; }} protected override Container Container => new(\"x:1\") {{ Command = [\"sh\", \"-c\", {command}; }}";
}
