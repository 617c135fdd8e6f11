namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Texts that Tekton, the kubelet or a shell would rewrite.</summary>
public sealed class HostileTextTests
{
    public static readonly TheoryData<string> Texts =
    [
        "$$", "$$(TEXT)", "$(TEXT)", "$(HOME)", "$", "$(", "$()", "$$$$", "a$",
        "$(params.x)", "$(params.text)", "$(params.kfc-0)", "$(tasks.a.results.said)", "$(tasks.status)", "$(context.taskRun.name)",
        "$(workspaces.kfc-run.path)", "$(results.said.path)", "$(steps.stage.results.text)", "$(date)",
        "'single' \"double\" `back` \\ \\n", "line 1\nline 2\n\n", "tab\tend ", " lead", "{{x}} {{workflow.name}}",
        "-n", "--text", "-e \\c", "%s%d", "${HOME} $HOME !!", "é 漢 😀", "yes", "null", "1e3", "0x10", "~", "[\"a\"]", "{\"a\":1}", "# no comment", "a: b",
        "* ? [a-z] ~", "; rm -rf nothing & | > <", "\r\n", "KFC_EOF\nEOF\n", "EOF", "x",
    ];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Literal_arrives_byte_for_byte(string text)
    {
        var containers = new Containers().Writes("a", "said", "same");
        var run = new Literal(text).Run(containers);

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(text, containers.After("a", "--text"));
        Assert.Equal(text, containers["a"].Env["TEXT"]);
        Assert.Equal(text + "same", containers.After("b", "--text"));
        Assert.DoesNotContain("same", run.Started);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Literal_is_compared_exactly(string text)
    {
        var run = new Literal(text).Run(new Containers().Writes("a", "said", text + "\n"));

        // The value of a may be refused on its way to b; that a is what the condition says must not be lost by it.
        Assert.True(run.Started.Contains("same") || run["a"].State == TaskState.Failed);
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Output_arrives_byte_for_byte_or_stops_before_the_consumer(string text)
    {
        var containers = new Containers().Writes("first", "said", text + "\n");
        var run = new Chain().Run(containers);

        if (run.Reason == "Succeeded")
        {
            Assert.Equal(text, containers.After("left", "--text"));
            Assert.Equal(text, containers["left"].Env["TEXT"]);
            Assert.Equal($"<{text}>", containers.After("right", "--text"));
        }
        else
        {
            Assert.Equal("Failed", run.Reason);
            Assert.DoesNotContain(containers.Calls, c => c.Task != "first");
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parameter_arrives_byte_for_byte_or_is_refused(string text)
    {
        var result = Compiled.Compile(new Passed(), parameters: ("text", text));
        if (result.Text is null)
        {
            Assert.NotEmpty(result.Diagnostics);
            return;
        }

        var containers = new Containers();
        var run = Compiled.Execute(result.Text, containers);
        if (containers.Calls.Count > 0)
        {
            Assert.Equal(text, containers.After("a", "--text"));
            Assert.Equal(text, containers["a"].Env["TEXT"]);
            Assert.Equal(text == "x", run.Started.Contains("b"));
        }
        else
        {
            Assert.Equal("Failed", run.Reason);
        }
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void Parameter_edited_in_the_manifest_arrives_byte_for_byte_or_stops_before_its_reader(string text)
    {
        var containers = new Containers();
        var options = new RunOptions { Container = containers.Run, Parameters = new Dictionary<string, ParamValue> { ["text"] = ParamValue.Of(text) } };
        RunOutcome run;
        try
        {
            run = TektonRun.Run(Compiled.Yaml(new Passed()), options);
        }
        catch (RefusedException refused) when (refused.Message.Contains("mentions a result", StringComparison.Ordinal))
        {
            return;
        }

        if (containers.Calls.Count == 0)
        {
            Assert.Equal("Failed", run.Reason);
            Assert.Contains(run["a"].Reason, new[] { "StepFailed", "PodCreationFailed" });
            Assert.True(text.Contains("$$", StringComparison.Ordinal) || text.Contains("$(", StringComparison.Ordinal));
            return;
        }

        // Tekton's own variables are its own: it has replaced them before any step could look.
        var expected = text switch
        {
            "$(context.taskRun.name)" => "run-1-a",
            "$(results.said.path)" => "/tekton/results/said",
            _ => text,
        };
        Assert.Equal(expected, containers.After("a", "--text"));
        Assert.Equal(expected, containers["a"].Env["TEXT"]);
    }
}
