namespace Kfc.Argo.Interpreter.Tests;

/// <summary>A text that has not the form of its type reaches nobody; the engine would hand it on, and execute braces in it.</summary>
public sealed class TypedValueTests
{
    private static readonly string[] Ports = ["index", "rows", "score", "ready", "side", "steps", "span"];

    private static readonly string[] NoScalars =
        ["{{=1+1}}", "{{workflow.name}}", "{{inputs.parameters.index}}", "{{= 'Heads' }}", "abc", "", " 5", "+5", "05", "5\n\n", "NaN", "Infinity", "0x1F", "{{", "5}}", "1_0", "null", "[]", "TRue"];

    private static readonly Dictionary<string, string[]> Wrong = new(StringComparer.Ordinal)
    {
        ["index"] = [.. NoScalars, "1.0", "1e3", "2147483648", "-2147483649", "99999999999999999999"],
        ["rows"] = [.. NoScalars, "1.0", "9223372036854775808", "99999999999999999999999"],
        ["score"] = [.. NoScalars, "1.", ".5", "1e", "inf"],
        ["ready"] = [.. NoScalars, "yes", "2"],
        ["side"] = [.. NoScalars, "heads", "Heads\n\n", "Edge"],
        ["steps"] = [.. NoScalars.Where(t => t != "[]"), "[\"{{=1+1}}\"]", "[{{=1+1}}]", "[1.5]", "[\"1\"]", "[null]", "[2147483648]", "[[1]]", "{}", "[1", "7"],
        ["span"] =
        [
            .. NoScalars, "{}", "{\"from\":\"{{=1+1}}\",\"to\":1}", "{\"from\":1,\"to\":\"{{=1+1}}\"}", "{\"from\":1,\"to\":1,\"more\":\"{{=1+1}}\"}",
            "{\"from\":\"{{=1+1}}\",\"from\":1,\"to\":2}", "{\"from\":1,\"to\":1,\"more\":\"\\u007b{=1+1}}\"}", "{\"from\":1}", "{\"from\":1.5,\"to\":1}", "[1,2]",
        ],
    };

    private static readonly (string Port, string Text, string Value)[] Right =
    [
        ("index", "-12", "-12"), ("index", "2147483647\n", "2147483647"), ("index", "-2147483648", "-2147483648"), ("rows", "9223372036854775807", "9223372036854775807"),
        ("rows", "-9223372036854775808", "-9223372036854775808"), ("score", "0.10", "0.10"), ("score", "1E+21", "1E+21"), ("score", "-1.5e-3", "-1.5e-3"),
        ("ready", "True", "true"), ("ready", "1", "true"), ("ready", "FALSE\n", "false"), ("ready", "0", "false"), ("side", "Tails", "Tails"),
        ("steps", "[]", "[]"), ("steps", " [1, -2]", " [1, -2]"), ("span", "{\"to\":1.50, \"from\":-3}", "{\"to\":1.50, \"from\":-3}"), ("span", "{\"from\":1,\"to\":{}}".Replace("{}", "2e3", StringComparison.Ordinal), "{\"from\":1,\"to\":2e3}"),
    ];

    public static TheoryData<TypedRoute> All => [.. Enum.GetValues<TypedRoute>()];

    public static TheoryData<TypedRoute> Exact => [.. Enum.GetValues<TypedRoute>().Where(TakesAll)];

    [Theory]
    [MemberData(nameof(All))]
    public void Another_form_reaches_nobody(TypedRoute route)
    {
        var yaml = Compiled.Yaml(new TypedRoutes(route));
        var wrong = new List<string>();
        foreach (var port in Ports.Where(p => IsTaken(route, p)))
        {
            foreach (var text in Wrong[port])
            {
                var containers = Making(port, text);
                var succeeds = Succeeds(yaml, containers);
                if (Takers(containers) > 0)
                {
                    wrong.Add($"{port} '{text}' arrives");
                }
                else if (succeeds && route is not TypedRoute.Tolerated)
                {
                    wrong.Add($"{port} '{text}' is passed over");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Theory]
    [MemberData(nameof(Exact))]
    public void Values_arrive_as_they_were_made(TypedRoute route)
    {
        var yaml = Compiled.Yaml(new TypedRoutes(route));
        foreach (var (port, text, value) in Right)
        {
            var containers = Making(port, text);
            var run = Compiled.Execute(yaml, containers);
            Compiled.Ended(run, Phase.Succeeded);
            Assert.True(Takers(containers) > 0, $"{run}\n{yaml}");
            Assert.Equal(value, containers.After(containers.Calls.Find(c => c.Task.StartsWith("take", StringComparison.Ordinal))!.Task, port));
        }
    }

    [Fact]
    public void Parameters_that_a_submitter_edits()
    {
        var yaml = Compiled.Yaml(new TypedPassing());
        foreach (var port in Ports)
        {
            foreach (var text in Wrong[port])
            {
                var containers = new Containers();
                Assert.True(!Succeeds(yaml, containers, new Dictionary<string, string> { [port] = text }) && containers.Calls.Count == 0, $"{port} '{text}'");
            }
        }

        foreach (var (port, text, value) in Right.Where(r => !r.Text.EndsWith('\n')))
        {
            var containers = new Containers();
            Compiled.Ended(Compiled.Execute(yaml, containers, o => o with { Parameters = new Dictionary<string, string> { [port] = text } }), Phase.Succeeded);
            Assert.Equal(value, containers.After("take", port));
        }
    }

    [Theory]
    [InlineData("{{= 'true' }}")]
    [InlineData("perhaps")]
    [InlineData("")]
    public void Answers_are_looked_at(string yes)
    {
        var containers = new Containers();
        var run = Compiled.Execute(Compiled.Yaml(new Asked()), containers, o => o with { Answer = _ => new Dictionary<string, string> { ["yes"] = yes, ["comment"] = "" } });

        Assert.NotEqual(Phase.Succeeded, run.Phase);
        Assert.Empty(containers.Calls);
    }

    [Fact]
    public void Task_that_may_fail_has_failed_when_a_value_has_another_form()
    {
        var containers = new Containers().Writes("make", "index", "abc");
        Compiled.Ended(Compiled.Execute(Compiled.Yaml(new TypedRoutes(TypedRoute.Tolerated)), containers), Phase.Succeeded);

        Assert.Equal(["make"], containers.Ran());
    }

    private static Containers Making(string port, string text) => new Containers().Writes("make", port, text).Writes("make-0", port, text).Writes("make-1", port, text);

    /// <summary>The engine itself looks at words of parameters; what a failed handler of a part means for the part is its affair.</summary>
    private static bool Succeeds(string yaml, Containers containers, Dictionary<string, string>? parameters = null)
    {
        try
        {
            return Compiled.Execute(yaml, containers, o => o with { StartsBesideFailure = true, Parameters = parameters ?? [] }).Phase == Phase.Succeeded;
        }
        catch (RefusedException e) when (e.Message.Contains("what that means for its group", StringComparison.Ordinal) || e.Message.Contains("none of its enum", StringComparison.Ordinal))
        {
            return false;
        }
    }

    private static int Takers(Containers containers) => containers.Calls.Count(c => c.Task.StartsWith("take", StringComparison.Ordinal));

    private static bool TakesAll(TypedRoute route) => route is not (TypedRoute.Made or TypedRoute.Put or TypedRoute.Condition or TypedRoute.Items or TypedRoute.Fields or TypedRoute.File);

    private static bool IsTaken(TypedRoute route, string port) => route switch
    {
        TypedRoute.Made or TypedRoute.Put or TypedRoute.Condition => port is not ("steps" or "span"),
        TypedRoute.Items => port == "steps",
        TypedRoute.Fields => port == "span",
        TypedRoute.File => port is "index" or "ready" or "span",
        _ => true,
    };
}
