namespace Kfc.Generators.Tests;

/// <summary>Each fix gives the text that is meant, which compiles and is no longer reported.</summary>
public class CodeFixTests
{
    private const string Body = "ContainerComponent { protected override Container Container => new(\"x:1\"); }";

    [Theory]
    [InlineData("KFC1001", $"[Component] public sealed class A : {Body}", $"[Component] public sealed partial class A : {Body}")]
    [InlineData("KFC1001", $"/// <summary>x</summary>\n[Component] class A : {Body}", $"/// <summary>x</summary>\n[Component] partial class A : {Body}")]
    [InlineData("KFC1001", $"static class Outer {{ [Component] internal sealed partial class A : {Body} }}", $"static partial class Outer {{ [Component] internal sealed partial class A : {Body} }}")]
    [InlineData("KFC1001", $"record struct Outer {{ [Component] internal sealed partial class A : {Body} }}", $"partial record struct Outer {{ [Component] internal sealed partial class A : {Body} }}")]
    [InlineData("KFC1004", "public static partial class Steps { [Component] private static int M(int a) => a; }", "public static partial class Steps { [Component] internal static int M(int a) => a; }")]
    [InlineData("KFC1004", "public static partial class Steps { [Component] static int M(int a) => a; }", "public static partial class Steps { [Component] internal static int M(int a) => a; }")]
    public Task Declarations(string code, string before, string after) => Mends(code, before, after);

    [Theory]
    [InlineData("Input<List<int>>", "Input<IReadOnlyList<int>>")]
    [InlineData("Input<float>", "Input<double>")]
    [InlineData("Input<short[]>", "Input<IReadOnlyList<int>>")]
    [InlineData("Input<IEnumerable<Trial>>", "Input<IReadOnlyList<Trial>>")]
    [InlineData("Input<IReadOnlyList<uint>>?", "Input<IReadOnlyList<long>>?")]
    [InlineData("Input<List<DateTime>>", null)]
    [InlineData("Input<DateTime>", null)]
    [InlineData("Input<Dictionary<string, int>>", null)]
    public Task Types_of_ports(string before, string? after) => Mends(
        "KFC1002", Port($"public {before} P {{ get; init; }} = null!;"), after is null ? null : Port($"public {after} P {{ get; init; }} = null!;"));

    [Theory]
    [InlineData(
        "public required Input<string> FooBar { get; init; } public partial Output<string> Foo_bar { get; }",
        "public required Input<string> FooBar { get; init; } [Port(\"foo-bar-2\")] public partial Output<string> Foo_bar { get; }")]
    [InlineData(
        "public required Input<string> FooBar { get; init; } [Port(\"foo-bar\")] public partial Output<string> Other { get; }",
        "public required Input<string> FooBar { get; init; } [Port(\"foo-bar-2\")] public partial Output<string> Other { get; }")]
    [InlineData(
        "public required Input<string> FooBar { get; init; } [Port(\"foo-bar-2\")] public required Input<string> Taken { get; init; } [Port(Large = true)] public partial Output<string> Foo_bar { get; }",
        "public required Input<string> FooBar { get; init; } [Port(\"foo-bar-2\")] public required Input<string> Taken { get; init; } [Port(\"foo-bar-3\", Large = true)] public partial Output<string> Foo_bar { get; }")]
    public Task Names_of_ports(string before, string after) => Mends("KFC1010", Port(before), Port(after));

    [Theory]
    [InlineData("KFC1005", "Run(new Notify { Text = fit.Accuracy.ToString() });", "Run(new Notify { Text = $\"{fit.Accuracy}\" });")]
    [InlineData("KFC1005", "Run(new Notify { Text = string.Format(\"of {{all}} {0} {1}\", fit.Accuracy, 3) });", "Run(new Notify { Text = $\"of {{all}} {fit.Accuracy} {3}\" });")]
    [InlineData("KFC1005", "Run(new Notify { Text = string.Concat(\"a \", fit.Accuracy, \"\\n\") });", "Run(new Notify { Text = $\"a {fit.Accuracy}\\n\" });")]
    [InlineData("KFC1005", "Run(new Inner { Source = Source.ToString() });", "Run(new Inner { Source = $\"{Source}\" });")]
    [InlineData("KFC1005", "string text = $\"{fit.Accuracy} of {Source}\"; Run(new Notify { Text = text });", "var text = \"\" + fit.Accuracy + \" of \" + Source; Run(new Notify { Text = text });")]
    [InlineData("KFC1005", "var text = $\"accuracy {fit.Accuracy}\"; Run(new Inner { Source = text });", "var text = \"accuracy \" + fit.Accuracy; Run(new Inner { Source = text });")]
    [InlineData("KFC1005", "string text = $\"{fit.Accuracy}\"; Console.WriteLine(text);", null)]
    [InlineData("KFC1005", "Run(new Notify { Text = string.Format(\"{0:F2}\", fit.Accuracy) });", null)]
    [InlineData("KFC1005", "Run(new Notify { Text = string.Format(\"{0}\", fit.Accuracy > 1) });", null)]
    [InlineData("KFC1005", "var text = fit.Accuracy.ToString();", null)]
    [InlineData("KFC1007", "new Notify { Text = \"x\" };", "Run(new Notify { Text = \"x\" });")]
    [InlineData("KFC1007", "var forgotten = new Notify { Text = \"x\" };", "var forgotten = Run(new Notify { Text = \"x\" });")]
    [InlineData("KFC1007", "Choose(Bar > 0.5, () => fit.Accuracy).Else(() => Bar);", null)]
    [InlineData("KFC1015", "Run(new Notify { Text = \"x\" }, new() { Caching = new(Key: \"k\"), SecretEnv = { [\"T\"] = Token } });", "Run(new Notify { Text = \"x\" }, new() { Caching = null, SecretEnv = { [\"T\"] = Token } });")]
    [InlineData("KFC1015", "var on = new TaskOptions { Cache = true }; Run(new Notify { Text = \"x\" }, on with { SecretEnv = new() { [\"T\"] = Token } });", "var on = new TaskOptions { Cache = true }; Run(new Notify { Text = \"x\" }, on with { Cache = false, SecretEnv = new() { [\"T\"] = Token } });")]
    [InlineData("KFC1015", "Run(new Notify { Text = \"x\" }, new() { Cache = true, SecretEnv = { [\"T\"] = Token } });", "Run(new Notify { Text = \"x\" }, new() { Cache = false, SecretEnv = { [\"T\"] = Token } });")]
    public Task Values_and_effects(string code, string before, string? after) => MendsInDefine(code, before, after);

    [Theory]
    [InlineData("CS0218", "If(Bar > 1 && data.Count > 1, () => { });", "If(Bar > 1 & data.Count > 1, () => { });")]
    [InlineData("CS0218", "If(Bar > 1 && (data.Count > 1 || Bar < 0), () => { });", "If(Bar > 1 & (data.Count > 1 | Bar < 0), () => { });")]
    [InlineData("CS0218", "If(Bar > 1 | Bar < 0 && data.Count > 1, () => { });", "If((Bar > 1 | Bar < 0) & data.Count > 1, () => { });")]
    [InlineData("CS0029", "if (Bar > 1) { Run(new Notify { Text = \"x\" }); }", "If(Bar > 1, () => { Run(new Notify { Text = \"x\" }); });")]
    [InlineData("CS0029", "if (Bar > 1) Run(new Notify { Text = \"x\" }); else { }", "If(Bar > 1, () => Run(new Notify { Text = \"x\" })) .Else(() => { });")]
    [InlineData("CS0029", "if (Bar > 1) { } else if (Bar > 0) { } else { }", "If(Bar > 1, () => { }) .ElseIf(Bar > 0, () => { }) .Else(() => { });")]
    [InlineData("CS0029", "Train last; if (Bar > 1) { last = fit; }", null)]
    [InlineData("CS0029", "if (Bar > 1) { return; }", null)]
    [InlineData("CS0029", "double x = fit.Accuracy;", null)]
    [InlineData("CS0029", "Run(new Notify { Text = fit.Accuracy });", "Run(new Notify { Text = $\"{fit.Accuracy}\" });")]
    [InlineData("CS0029", "Run(new Notify { Text = fit.Model });", null)]
    [InlineData("CS0029", "Run(new Train { Data = data.Rows, Depth = fit.Accuracy });", null)]
    [InlineData("CS0619", "foreach (var trial in Trials) { Run(new Notify { Text = \"\" + trial.Depth }); }", "ForEach(Trials, trial => { Run(new Notify { Text = \"\" + trial.Depth }); });")]
    [InlineData("CS1579", "foreach (var item in Values.List(Bar, Bar)) Run(new Notify { Text = \"\" + item });", "ForEach(Values.List(Bar, Bar), item => Run(new Notify { Text = \"\" + item }));")]
    public Task Control_flow(string code, string before, string? after) => MendsInDefine(code, before, after);

    [Theory]
    [InlineData("CS0029", "Args = [\"--n\", N]", "Args = [\"--n\", N.Path]")]
    [InlineData("CS1503", "Args = [$\"--n={N}\"]", "Args = [$\"--n={N.Path}\"]")]
    [InlineData("KFC1005", "Args = [\"--x={\" + X + \"}\"]", "Args = [$\"--x={{{X}}}\"]")]
    public Task Arguments_of_a_container(string code, string before, string after) => Mends(code, Writes(before), Writes(after));

    [Theory]
    [InlineData("KFC1001", $"[Component] public sealed class A : {Body} class Outer {{ [Component] sealed class B : {Body} [Component] sealed partial class C : {Body} }}", $"[Component] public sealed partial class A : {Body} partial class Outer {{ [Component] sealed partial class B : {Body} [Component] sealed partial class C : {Body} }}")]
    public async Task All_at_once(string code, string before, string after)
    {
        Assert.Equal(after, await Mending.All(code, before));
        await Mending.IsMended(code, after);
    }

    [Fact]
    public async Task All_of_a_pipeline_at_once()
    {
        var after = await Mending.All("KFC1005", Snippet.Parts, Snippet.InDefine("Run(new Notify { Text = fit.Accuracy.ToString() }); Run(new Notify { Text = string.Format(\"{0} {1}\", Bar, Source) });"));

        Assert.Equal(Snippet.InDefine("Run(new Notify { Text = $\"{fit.Accuracy}\" }); Run(new Notify { Text = $\"{Bar} {Source}\" });"), after);
        await Mending.IsMended("KFC1005", Snippet.Parts, after!);
    }

    private static string Port(string members) => $"public record Trial(int Depth); [Component] public sealed partial class Port : ContainerComponent {{ {members} protected override Container Container => new(\"x:1\"); }}";

    private static string Writes(string args) => $"[Component] public sealed partial class C : ContainerComponent {{ public Input<int> X {{ get; init; }} = 1; public partial Output<int> N {{ get; }} protected override Container Container => new(\"x:1\") {{ {args} }}; }}";

    private static Task MendsInDefine(string code, string before, string? after) =>
        Mends(code, Snippet.InDefine(before), after is null ? null : Snippet.InDefine(after), Snippet.Parts);

    internal static async Task Mends(string code, string before, string? after, params string[] others)
    {
        Assert.Equal(after, await Mending.First(code, [.. others, before]));
        if (after is not null)
            await Mending.IsMended(code, [.. others, after]);
    }
}
