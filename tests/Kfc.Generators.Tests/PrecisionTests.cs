namespace Kfc.Generators.Tests;

/// <summary>Code as authors write it, with aliases, helpers, base classes and several files: what is right is passed, what is wrong is found there too.</summary>
public class PrecisionTests
{
    [Theory]
    [InlineData("private Value<double> Fit(Value<Dataset> rows) => Run(new Train { Data = rows, Depth = 1 }).Accuracy;", "Fit(data.Rows); Run(new Notify { Text = $\"{Fit(data.Rows)}\" });")]
    [InlineData("private Notify Tell(string text) => Run(new Notify { Text = text });", "Tell(\"a\"); var told = Tell(\"b\"); Run(new Deploy { Model = fit.Model }, new() { After = [told] });")]
    [InlineData("private Notify Make() => new() { Text = \"x\" };", "Run(Make()); var steps = new List<Notify> { new() { Text = \"y\" } }; foreach (var step in steps) Run(step);")]
    [InlineData("", "void Later() => Run(new Notify { Text = \"x\" }); If(Bar > 0.5, Later);")]
    [InlineData("", "Action late = () => Run(new Notify { Text = \"x\" }); If(Bar > 0.5, late).Else(() => late());")]
    [InlineData("", "Train last = fit; If(Bar > 0.5, () => last = Run(new Train { Data = data.Rows, Depth = 1 })); last = fit; Run(new Deploy { Model = last.Model });")]
    [InlineData("", "Scope(() => { fit = Run(new Train { Data = data.Rows, Depth = 2 }); }); Run(new Deploy { Model = fit.Model });")]
    [InlineData("", "var all = ForEach(Trials, trial => Run(new Train { Data = data.Rows, Depth = trial.Depth })); var best = Run(new Best { Accuracies = all.Collect(t => t.Accuracy) }); Run(new Deploy { Model = all.Collect(t => t.Model).ElementAt(best.Index) });")]
    [InlineData("", "Values.Of(1); ", "KFC1007")]
    [InlineData("", "var sum = \"\"; foreach (var word in new[] { \"a\", \"b\" }) sum += word; Run(new Notify { Text = sum + Source });")]
    [InlineData("", "_ = $\"{nameof(fit.Accuracy)} {data.GetType().Name}\"; var log = new System.Text.StringBuilder(); log.Append($\"{1}\");")]
    [InlineData("private static string Describe(int depth) => $\"depth {depth}\";", "Run(new Notify { Text = Describe(3) }); Run(new Notify { Text = Describe(4) + \" \" + Bar });")]
    [InlineData("", "var text = $\"{Source}\" + \"x\"; _ = text;", "KFC1005")]
    [InlineData("", "var log = new System.Text.StringBuilder(); log.Append($\"{Bar}\");", "KFC1005")]
    [InlineData("", "var text = \"\"; text += fit.Accuracy.ToString();", "KFC1005")]
    [InlineData("", "object boxed = Bar; _ = \"a\" + (object)Bar;", "KFC1005")]
    [InlineData("", "_ = System.Text.Json.JsonSerializer.Serialize(Bar);", "KFC1005")]
    [InlineData("private string Stamp() => DateTime.UtcNow.ToString(\"O\");", "Run(new Notify { Text = Stamp() });", "KFC1003")]
    [InlineData("public Param<string> RunId { get; init; } = Guid.NewGuid().ToString();", "", "KFC1003")]
    [InlineData("", "var ids = new[] { 1, 2 }.Select(_ => Guid.NewGuid());", "KFC1003")]
    [InlineData("", "Func<Guid> make = Guid.NewGuid;", "KFC1003")]
    [InlineData("", "var date = new DateTime(2026, 1, 1).AddDays(3); Run(new Notify { Text = date.ToString(\"O\") }); _ = new Guid(\"00000000-0000-0000-0000-000000000001\"); _ = System.IO.Path.Combine(\"a\", \"b\");")]
    public Task Pipelines(string members, string code, string? expected = null) =>
        Check(expected, Snippet.Parts, Snippet.InDefine(code).Replace("protected override void Define", members + " protected override void Define", StringComparison.Ordinal));

    [Theory]
    [InlineData("Command = [\"sh\", \"-c\", $\"wc -l {Rows.Path} > {Out.Path}\"]")]
    [InlineData("Command = [\"sh\", \"-c\", \"echo $1\"], Args = [\"sh\", N]")]
    [InlineData("Command = [\"env\", \"bash\", \"-o\", \"pipefail\", \"-c\", $\"echo {N}\"]", "KFC1011")]
    [InlineData("Command = [\"bash\", \"-e\", \"-x\", \"-c\", $\"echo {N}\"]", "KFC1011")]
    [InlineData("Command = [\"bash\", \"-ceu\", $\"echo {N}\"]", "KFC1011")]
    [InlineData("Command = [\"bash\", \"--norc\", \"script.sh\", $\"-c{N}\"]")]
    [InlineData("Args = [\"--shell\", \"sh\", \"--count\", N]")]
    public Task Scripts(string command, string? expected = null) => Check(expected,
        "[Component] public sealed partial class S : ContainerComponent { public Input<string> N { get; init; } = \"1\"; public required Input<Dataset> Rows { get; init; } public partial Output<int> Out { get; } "
        + $"protected override Container Container => new(Image) {{ {command} }}; private const string Image = \"ghcr.io/acme/tool:1\" + \".2\"; }}");

    [Fact]
    public Task A_script_of_a_changed_container() => Analysis.Reports(
        "KFC1011", "[Component] public sealed partial class S : ContainerComponent { public Input<string> N { get; init; } = \"1\"; private static readonly Container Shell = new(\"x:1\") { Command = [\"sh\"] }; protected override Container Container => Shell with { Command = [\"sh\", \"-c\", $\"{N}\"] }; }");

    [Theory]
    [InlineData("Param<string> EosToken { get; init; } = \"</s>\"")]
    [InlineData("Param<string> ImagePullSecret { get; init; } = \"regcred\"")]
    [InlineData("Param<string> Credentials { get; init; } = \"/var/secrets/gcp.json\"")]
    [InlineData("Param<string> ConnectionString { get; init; } = \"Server=db;Database=churn\"")]
    [InlineData("Param<string> ConnectionString { get; init; } = \"Server=db;Password=hunter2\"", "KFC1012")]
    [InlineData("Param<string> Store { get; init; } = \"https://bob:hunter2@store.example/x\"", "KFC1012")]
    [InlineData("Param<string> Store { get; init; } = \"https://store.example:8080/x@y\"")]
    public Task Secrets(string parameter, string? expected = null) => Check(expected, $"[Pipeline(\"p\")] public sealed partial class P : Pipeline {{ public {parameter}; protected override void Define() {{ }} }}");

    [Theory]
    [InlineData("string apiKey = \"sk-123\"", "KFC1012")]
    [InlineData("string model = \"gpt\"", null)]
    public Task Secrets_in_methods(string parameter, string? expected) => Check(expected, $"public static partial class Steps {{ [Component] public static string Ask({parameter}) => \"\"; }}");

    [Theory]
    [InlineData("public record Item(string Name, int? Count);", "KFC1002")]
    [InlineData("public record Base(int A); public record Item(int A, int B) : Base(A);", "KFC1002")]
    [InlineData("public abstract record Marker; public sealed record Item(int A, long B, double C, bool D, string E, Kind F, IReadOnlyList<Part> G) : Marker { public int Sum => A; public static int Zero => 0; } public enum Kind { A, B } public record struct Part(int X);", null)]
    public Task Records_of_ports(string types, string? expected) => Check(expected, types, Port("Input<Item>"));

    [Fact]
    public Task Names_of_ports_meet_those_of_the_base() => Analysis.Reports(
        "KFC1010",
        "public abstract class Base : ContainerComponent { public required Input<string> FooBar { get; init; } }",
        "[Component] public sealed partial class C : Base { public partial Output<string> Foo_bar { get; } protected override Container Container => new(\"x:1\"); }");

    [Fact]
    public Task A_class_in_two_files_behind_an_alias() => Analysis.IsSilent(
        "using Rows = Kfc.Dataset; using static Images; public static class Images { public const string Tool = \"x:1\"; } namespace Deep { public partial class Outer { [Component] internal sealed partial class C : ContainerComponent { public required Input<Rows> Data { get; init; } public partial Output<Rows> Out { get; } } } }",
        "using static Images; namespace Deep; public partial class Outer { internal sealed partial class C { protected override Container Container => new(Tool) { Args = [Data.Path, Out.Path] }; } }");

    [Fact]
    public async Task A_class_around_two_components_is_reported_once() => Assert.Single(
        await Analysis.Run("class Outer { [Component] partial class A : ContainerComponent { protected override Container Container => new(\"x:1\"); } [Component] partial class B : ContainerComponent { protected override Container Container => new(\"x:1\"); } }"),
        "KFC1001");

    [Theory]
    [InlineData("public static int M(int fooBar, int foo_bar) => 1;")]
    [InlineData("public static (int FooBar, int foo_bar) M(int a) => (1, 2);")]
    [InlineData("public static int M(double a = double.NaN) => 1;")]
    [InlineData("public static int M(Point p = default) => 1; public record struct Point(int X);")]
    public Task Methods_that_are_no_components(string method) => Analysis.Reports("KFC1004", $"public static partial class Steps {{ [Component] {method} }}");

    private static string Port(string type) => $"[Component] public sealed partial class P : ContainerComponent {{ public required {type} X {{ get; init; }} protected override Container Container => new(\"x:1\") {{ Args = [X] }}; }}";

    private static Task Check(string? expected, params string[] sources) => expected is null ? Analysis.IsSilent(sources) : Analysis.Reports(expected, sources);
}
