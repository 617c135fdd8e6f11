namespace Kfc.Generators.Tests;

/// <summary>Mistakes of somebody new to the language, which the compiler alone does not explain.</summary>
public class BeginnerTests
{
    [Theory]
    [InlineData("public Output<int> N { get; }")]
    [InlineData("public Output<int> N { get; init; } = null!;")]
    [InlineData("internal Output<int> N { get; set; } = null!;")]
    [InlineData("public Input<int> N = 1;")]
    [InlineData("Input<int> N { get; init; } = 1;")]
    [InlineData("public Input<string> N { get; init; }")]
    public Task A_port_that_nobody_could_connect(string member) => Analysis.Reports("KFC1018", Component(member));

    [Theory]
    [InlineData("public partial Output<int> N { get; }")]
    [InlineData("public required Input<string> N { get; init; }")]
    [InlineData("public Input<string>? N { get; init; }")]
    [InlineData("public Input<string> N { get; } = \"x\";")]
    [InlineData("public Input<string> N { get; init; } public C() => N = \"x\";")]
    [InlineData("public Input<string>? A { get; init; } public Input<string>? B { get; init; } private Input<string> First => A ?? B!;")]
    [InlineData("private static readonly Input<string> Shared = \"x\"; public Input<string> N { get; init; } = Shared;")]
    public Task Ports(string member) => Analysis.IsSilent(Component(member));

    [Fact]
    public Task A_parameter_without_a_value() =>
        Analysis.Reports("KFC1018", "[Pipeline(\"p\")] public sealed partial class P : Pipeline { public Param<string> S { get; init; } protected override void Define() { } }");

    [Theory]
    [InlineData("required Input<Dataset>", "write Param<Dataset>")]
    [InlineData("Input<int>?", "write Param<int>")]
    [InlineData("required Input<System.Collections.Generic.IReadOnlyList<Model>>", "write ListParam<Model>")]
    public async Task An_input_of_a_pipeline(string type, string said) => Assert.Contains(
        await Analysis.Diagnostics(Snippet.Generated($"[Pipeline(\"p\")] public sealed partial class P : Pipeline {{ public {type} Data {{ get; init; }} protected override void Define() {{ }} }}")),
        found => found.Id == "KFC1018" && found.GetMessage(null).Contains(said, StringComparison.Ordinal));

    [Theory]
    [InlineData("If(Trials.Count() > 3, () => { });", "Count is a property of it: write Trials.Count")]
    [InlineData("Run(new Train { Data = data.Rows, Depth = Trials[0].Depth });", "write ElementAt(…)")]
    [InlineData("var x = Trials.Select(t => t.Depth);", "ForEach(list, item => …)")]
    [InlineData("Run(new Notify { Text = data.Count > 1 ? \"a\" : \"b\" });", "write Choose(condition")]
    [InlineData("if (Bar > 0.5) { }", "write If(condition")]
    [InlineData("while (Bar > 0.5) { }", "write Repeat(max")]
    [InlineData("foreach (var trial in Trials) { }", "write ForEach(list")]
    [InlineData("If(Bar > 0.5 && Bar < 0.9, () => { });", "combine conditions by & and |")]
    [InlineData("Run(new Train { Data = data.Rows, Depth = data.Count + 1 });", "arithmetic is the work of a component")]
    [InlineData("Run(new Notify { Text = Source.ToUpper() });", "what ToUpper would make is the work of a component")]
    [InlineData("If(Source.Equals(\"x\"), () => { });", "write ==")]
    [InlineData("var all = ForEach(Trials, t => Run(new Train { Data = data.Rows, Depth = 1 })); Run(new Best { Accuracies = all.Accuracy });", "write all.Collect(made => made.Accuracy)")]
    [InlineData("Run(new Notify { Text = Choose(Bar > 1, () => \"a\").Else(() => Values.Of(\"b\")) });", "write Values.Of(\"a\")")]
    [InlineData("for (var i = 0; i < data.Count; i++) { }", "write ForEach(Values.Range(n)")]
    [InlineData("switch (Source) { case \"a\": break; }", "write If(value")]
    [InlineData("_ = data.Count switch { 1 => 2, _ => 3 };", "write Choose(value")]
    [InlineData("If(Bar > 1, () => { }).Else(Run(new Notify { Text = \"a\" }));", "write () => Run(new Notify { Text = \"a\" })")]
    [InlineData("ForEach(Trials, Run(new Notify { Text = \"a\" }));", "write item => Run(new Notify { Text = \"a\" })")]
    public async Task Code_that_wants_to_know_now_what_the_run_knows(string code, string hint)
    {
        var found = Assert.Single(await Analysis.Diagnostics(Snippet.Generated(Snippet.Parts, Snippet.InDefine(code))), found => found.Id == "KFC1019");
        Assert.Contains(hint, found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Run(new Notify { Text = fit.Accuracy });", "write $\"{fit.Accuracy}\"")]
    [InlineData("Run(new Train { Data = data.Rows, Depth = Source });", "Depth takes int and Source holds string")]
    [InlineData("Run(new Train { Data = data.Rows, Depth = 1.5 });", "a whole number")]
    [InlineData("Run(new Deploy { Model = fit });", "write fit.Model")]
    [InlineData("Run(new Notify { Text = fit });", "Train has no output of that type")]
    [InlineData("Run(new Notify { Text = new SecretKey(\"a\", \"b\") });", "SecretEnv")]
    [InlineData("Run(new Notify { Text = \"a\" }, new() { Retry = 3 });", "write new(3)")]
    [InlineData("Run(new Notify { Text = Choose(Bar > 1, () => Source) });", "add .Else(() => …)")]
    [InlineData("If(data.Count == \"3\", () => { });", "data.Count holds int: compare it with int")]
    [InlineData("If(Source == 3, () => { });", "compare it with \"3\"")]
    [InlineData("OnExit(exit => If(exit.Status == \"failed\", () => { }));", "compare it with RunStatus.Failed")]
    [InlineData("OnExit(exit => If(exit.Status == \"bad\", () => { }));", "RunStatus.Succeeded or RunStatus.Failed")]
    public async Task A_value_of_another_type(string code, string hint)
    {
        var found = Assert.Single(await Analysis.Diagnostics(Snippet.Generated(Snippet.Parts, Snippet.InDefine(code))), found => found.Id == "KFC1022");
        Assert.Contains(hint, found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("var n = 3; if (n > 2 && n < 5) { } foreach (var x in new[] { 1, 2 }) { } var y = n > 1 ? 2 : 3; var z = new[] { 1 }[0] + n; _ = \"a\".ToUpper().Equals(\"A\");")]
    [InlineData("If(Trials.Count > 3 & Source == \"x\", () => { }); Run(new Train { Data = data.Rows, Depth = Trials.ElementAt(0).Depth });")]
    [InlineData("var all = new[] { fit, fit }; foreach (var one in all) Run(new Deploy { Model = one.Model }); if (all.Length > 1 && all[0] is not null) { }")]
    [InlineData("Run(new Notify { Text = \"a\" + Source + \"b\" }); _ = fit.Model.As<Artifact>(); _ = Source.AsParam();")]
    [InlineData("Run(new Train { Data = data.Rows, Depth = data.Count, Rate = 1 }, new() { Retry = new(3), After = [data], Env = { [\"A\"] = \"b\" } }); If(3 == data.Count & \"a\" != Source, () => { });")]
    [InlineData("_ = ReferenceEquals(fit.Model, data.Rows); Value<double>? maybe = null; if (maybe is null) { }")]
    public async Task Code_that_knows_all_that_it_needs(string code) =>
        Assert.DoesNotContain(await Analysis.Diagnostics(Snippet.Generated(Snippet.Parts, Snippet.InDefine(code))), found => found.Id is "KFC1019" or "KFC1022");

    [Theory]
    [InlineData("Steps.Shout(Source);", "KFC1019")]
    [InlineData("_ = Steps.Shout(\"x\");", null)]
    public async Task A_call_of_a_method_that_is_a_component(string code, string? expected) => Assert.Equal(
        expected is null ? [] : [expected],
        await Analysis.Run(Snippet.Parts, Snippet.InDefine(code), "public static partial class Steps { [Component] public static string Shout(string text) => text; }"));

    [Theory]
    [InlineData("If(Bar > 1, async () => { await System.Threading.Tasks.Task.Yield(); });", "KFC1021")]
    [InlineData("ForEach(Trials, async trial => { await System.Threading.Tasks.Task.Yield(); });", "KFC1021")]
    [InlineData("Func<System.Threading.Tasks.Task> other = async () => { await System.Threading.Tasks.Task.Yield(); };", null)]
    public async Task A_body_that_is_asynchronous(string code, string? expected) =>
        Assert.Equal(expected is null ? [] : [expected], await Analysis.Run(Snippet.Parts, Snippet.InDefine(code)));

    [Fact]
    public Task Define_that_is_asynchronous() =>
        Analysis.Reports("KFC1021", "[Pipeline(\"p\")] public sealed partial class P : Pipeline { protected override async void Define() => await System.Threading.Tasks.Task.Yield(); }");

    [Theory]
    [InlineData("[Component] public sealed partial class Echo : ContainerComponent { protected override Container Container => new(\"x:1\"); } public static partial class Steps { [Component] public static string Echo(string text) => text; }")]
    [InlineData("public static partial class Steps { [Component] public static int Echo(int text) => text; [Component] public static int Echo(int a, int b) => a; }")]
    public Task A_method_whose_name_is_taken(string source) => Analysis.Reports("KFC1004", source);

    [Fact]
    public async Task Two_methods_of_one_name_do_not_keep_the_rest_from_being_completed()
    {
        string[] sources = [Snippet.Parts, "public static partial class A { [Component] public static int Twice(int n) => n; } public static partial class B { [Component] public static int Twice(int n) => n; }"];
        await Analysis.Reports("KFC1009", sources);
        Assert.DoesNotContain(Snippet.Generated(sources).GetDiagnostics(TestContext.Current.CancellationToken), found => found.Location.SourceTree?.FilePath == "Source0.cs" && found.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("public sealed partial class C : ContainerComponent { protected override Container Container => new(\"x:1\"); }", "must bear [Component]")]
    [InlineData("public sealed partial class C : Pipeline { protected override void Define() { } }", "must bear [Pipeline(\"name\")]")]
    [InlineData("[Component] public sealed partial class C { }", "must derive from ContainerComponent")]
    [InlineData("[Pipeline(\"c\")] public sealed partial class C { }", "must derive from Pipeline")]
    [InlineData("[Component] public sealed partial class C<T> : ContainerComponent { protected override Container Container => new(\"x:1\"); }", "must not be generic")]
    public async Task A_class_that_the_generator_does_not_complete(string source, string hint)
    {
        var found = Assert.Single(await Analysis.Diagnostics(Snippet.Generated(source)), found => found.Id == "KFC1020");
        Assert.Contains(hint, found.GetMessage(null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("public abstract partial class Base : ContainerComponent { public required Input<string> A { get; init; } } [Component] public sealed partial class C : Base { protected override Container Container => new(\"x:1\") { Args = [A] }; }")]
    [InlineData("public abstract class Common : Pipeline { public Param<string> A { get; init; } = \"x\"; } [Pipeline(\"c\")] public sealed partial class C : Common { protected override void Define() { } }")]
    [InlineData("public abstract class Many<T> : ContainerComponent { public required Input<T> A { get; init; } } [Component] public sealed partial class C : Many<int> { protected override Container Container => new(\"x:1\") { Args = [A] }; }")]
    public Task Classes_that_share_a_base(string source) => Analysis.IsSilent(source);

    [Theory]
    [InlineData("sealed class C : Pipeline { protected override void Define() { } }", "[Pipeline(\"c\")] sealed partial class C : Pipeline { protected override void Define() { } }")]
    [InlineData("class C : ContainerComponent { protected override Container Container => new(\"x:1\"); }", "[Component] partial class C : ContainerComponent { protected override Container Container => new(\"x:1\"); }")]
    public Task The_attribute_is_added(string before, string after) => CodeFixTests.Mends("KFC1020", before, after);

    [Theory]
    [InlineData("public Output<int> N { get; }", "public partial Output<int> N { get; }")]
    [InlineData("public Input<string> N { get; init; }", null)]
    public Task An_output_is_made_partial(string before, string? after) => CodeFixTests.Mends("KFC1018", Component(before), after is null ? null : Component(after));

    [Theory]
    [InlineData("If(Trials.Count() > 3, () => { });", "If(Trials.Count > 3, () => { });")]
    [InlineData("If(Source.Equals(\"x\"), () => { });", "If(Source == \"x\", () => { });")]
    [InlineData("Run(new Train { Data = data.Rows, Depth = Trials[0].Depth });", "Run(new Train { Data = data.Rows, Depth = Trials.ElementAt(0).Depth });")]
    [InlineData("Run(new Notify { Text = Source.ToUpper() });", null)]
    [InlineData("var all = ForEach(Trials, t => Run(new Train { Data = data.Rows, Depth = 1 })); Run(new Best { Accuracies = all.Accuracy });", "var all = ForEach(Trials, t => Run(new Train { Data = data.Rows, Depth = 1 })); Run(new Best { Accuracies = all.Collect(made => made.Accuracy) });")]
    [InlineData("Run(new Notify { Text = Choose(Bar > 1, () => \"a\").Else(() => Values.Of(\"b\")) });", "Run(new Notify { Text = Choose(Bar > 1, () => Values.Of(\"a\")).Else(() => Values.Of(\"b\")) });")]
    public Task The_word_of_the_language_is_written(string before, string? after) =>
        CodeFixTests.Mends("KFC1019", Snippet.InDefine(before), after is null ? null : Snippet.InDefine(after), Snippet.Parts);

    private static string Component(string member) => $"[Component] public sealed partial class C : ContainerComponent {{ {member} protected override Container Container => new(\"x:1\"); }}";
}
