using System.Text;
using static Kfc.Argo.Interpreter.Tests.ReferenceManifest;

namespace Kfc.Argo.Interpreter.Tests;

public sealed class HostileLoweringTests
{
    private const string Plain = "-n --x \"q\" 'a' `date` $(date) $HOME $$two $(ARGO_CONTAINER_NAME) $$(ARGO_CONTAINER_NAME) \\ \\n \t<tab> é日本 %s a\nline2\n\nend";

    [Theory]
    [InlineData("plain")]
    [InlineData("plain-expr")]
    [InlineData("from-make-plain")]
    public void Dollars_are_folded_unless_doubled(string node)
    {
        var run = ArgoRun.Run(Read("09-hostile-values"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        var lines = run[node].Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToDictionary(l => l.Split(' ')[0], l => Decode(l.Split(' ')[1]));
        Assert.Equal(Plain, lines["ARGV2"]);
        Assert.Equal(Plain, lines["ENV2"]);
        Assert.Contains("$HOME $two main $(ARGO_CONTAINER_NAME)", lines["ARGV"], StringComparison.Ordinal);
        Assert.Contains("$HOME $two main $(ARGO_CONTAINER_NAME)", lines["ENV"], StringComparison.Ordinal);
        Assert.Contains("$HOME $two init $(ARGO_CONTAINER_NAME)", lines["RAW"], StringComparison.Ordinal);
    }

    [Fact]
    public void Literal_in_base64_is_exact()
    {
        var run = ArgoRun.Run(Read("09-hostile-values"));

        Assert.All(run["literal-plain"].Output.Split('\n', StringSplitOptions.RemoveEmptyEntries), l => Assert.Equal(Plain, Decode(l.Split(' ')[1])));
    }

    [Theory]
    [InlineData("ident", "a{{x}}b", "a{{x}}b")]
    [InlineData("expr", "a{{=1+1}}b", "a2b")]
    [InlineData("wf", "a{{workflow.name}}b", "arun-1b")]
    [InlineData("inp", "a{{inputs.parameters.other}}b", "aOTHERb")]
    [InlineData("json", "{\"a\":{\"b\":{}}} {{ }} }}", "{\"a\":{\"b\":{}}} {{ }} }}")]
    [InlineData("open", "a {{ b", "a {{ b")]
    [InlineData("item", "a{{item}}b{{tasks.q.outputs.parameters.z}}", "a{{item}}b{{tasks.q.outputs.parameters.z}}")]
    public void Braces_in_values_are_executed(string name, string text, string arrives)
    {
        var run = ArgoRun.Run(Read("09b-hostile-braces"));

        Assert.True(run.Phase == Phase.Succeeded, run.ToString());
        Assert.Equal(arrives, Decode(run["from-make-" + name].Output.Trim().Split(' ')[1]));
        Assert.Equal(text, Decode(run["b64-" + name].Output.Trim().Split(' ')[1]));
    }

    [Fact]
    public void Exact_routes_and_the_guard()
    {
        var run = ArgoRun.Run(Read("09c-exact-values"));

        Assert.Equal(Phase.Error, run.Phase);
        const string All = Plain + "a{{inputs.parameters.other}}b a{{=1+1}}b a{{workflow.name}}b a {{ b {\"a\":{\"b\":{}}} {{ }} }}";
        foreach (var (name, text) in new[] { ("plain", Plain), ("expr", "a{{=1+1}}b"), ("all", All) })
        {
            Assert.Equal(text, Got(run, name + "-file"));
            Assert.Equal(text, Got(run, name + "-init"));
        }

        Assert.Equal(Plain, Got(run, "plain-argv"));
        Assert.All(new[] { "expr-argv", "all-argv" }, n =>
        {
            Assert.Equal(Phase.Error, run[n].Phase);
            Assert.Empty(run[n].Pods);
            Assert.StartsWith("failed to evaluate expression: invalid character 'm'", run[n].Message, StringComparison.Ordinal);
        });
        Assert.Equal("a{{=1+1}}b {{workflow.name}} $$x", Got(run, "text-global"));
        Assert.Equal("a2b run-1 $$x", Got(run, "text-input"));
    }

    private static string Got(RunOutcome run, string node) => Decode(run[node].Output.Trim().Split(' ')[1]);

    private static string Decode(string base64) => Encoding.UTF8.GetString(Convert.FromBase64String(base64));
}
