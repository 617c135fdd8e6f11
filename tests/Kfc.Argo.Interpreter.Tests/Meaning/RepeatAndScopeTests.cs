namespace Kfc.Argo.Interpreter.Tests;

public sealed class RepeatAndScopeTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 3)]
    [InlineData(9, 4)]
    public void Repetition_ends_when_its_condition_holds_or_at_its_bound(int readyAt, int turns)
    {
        var turn = 0;
        var containers = new Containers();
        containers.Ends("guess", c =>
        {
            containers.Writes("guess", "ready", turn >= readyAt ? "true" : "false").Writes("guess", "label", $"label {turn++}");
            return 0;
        });
        Compiled.Ended(new RepeatedGuess().Run(containers), Phase.Succeeded);

        Assert.Equal(Enumerable.Range(0, turns).Select(i => $"attempt {i}"), containers.Calls.Where(c => c.Task == "guess").Select(c => c.Argv[1]));
        Assert.Equal($"label {turns - 1}", containers.After("use", "--text"));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Turn_finds_no_file_of_the_one_before(bool isNested)
    {
        var lists = new Queue<string>(["""["a","b","c"]""", """["d"]"""]);
        var found = new List<string>();
        var containers = new Containers().Makes("make", "items", _ => lists.Dequeue()).Makes("guess", "ready", c => c.Argv[1] == "turn 0" ? "false" : "true");
        containers.Ends("all", call =>
        {
            var folder = call.Files.Host("/tmp/kfc/inputs/parts");
            found.Add($"{Directory.GetFileSystemEntries(folder).Length} of {call.Argv[1]}");
            return 0;
        });
        Compiled.Ended(new FilesOfTurns(isNested).Run(containers), Phase.Succeeded);

        Assert.Equal(["""3 of ["/tmp/kfc/inputs/parts/0","/tmp/kfc/inputs/parts/1","/tmp/kfc/inputs/parts/2"]""", """1 of ["/tmp/kfc/inputs/parts/0"]"""], found);
    }

    [Theory]
    [InlineData("", "Succeeded", "first second cleanup after anyway")]
    [InlineData("first", "Failed", "first cleanup anyway")]
    [InlineData("second", "Failed", "first second cleanup anyway")]
    public void Scope_has_an_end_of_its_own(string failing, string status, string ran)
    {
        var containers = new Containers().Ends(failing, _ => 1);
        Compiled.Ended(new Scoped().Run(containers), failing.Length == 0 ? Phase.Succeeded : Phase.Failed);

        Assert.Equal($"scope {status}", containers.After("cleanup", "--text"));
        Assert.Equal(ran, string.Join(' ', containers.Ran()));
    }
}
