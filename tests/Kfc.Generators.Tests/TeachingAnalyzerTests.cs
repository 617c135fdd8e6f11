using Microsoft.CodeAnalysis;

namespace Kfc.Generators.Tests;

/// <summary>Each rule is raised by what it is about, and silent on what looks like it.</summary>
public class TeachingAnalyzerTests
{
    [Theory]
    [InlineData("_ = string.Format(\"{0}\", fit.Accuracy);")]
    [InlineData("_ = string.Join(\",\", fit.Accuracy, Bar);")]
    [InlineData("System.Diagnostics.Debug.WriteLine(Bar);")]
    [InlineData("_ = fit.Accuracy.ToString();")]
    [InlineData("string text = $\"accuracy {fit.Accuracy}\";")]
    [InlineData("_ = new System.Text.StringBuilder().Append(Bar);")]
    public Task A_value_as_text(string code) => Analysis.Reports("KFC1005", Snippet.Parts, Snippet.InDefine(code));

    [Theory]
    [InlineData("Run(new Notify { Text = $\"accuracy {fit.Accuracy}\" });")]
    [InlineData("Run(new Notify { Text = \"accuracy \" + fit.Accuracy });")]
    [InlineData("var size = 3; _ = $\"{size}\"; _ = string.Format(\"{0}\", size); _ = size.ToString();")]
    public Task Texts_that_keep_their_values(string code) => Analysis.IsSilent(Snippet.Parts, Snippet.InDefine(code));

    [Theory]
    [InlineData("Train last = fit; If(Bar > 0.5, () => last = Run(new Train { Data = data.Rows, Depth = 1 })); Run(new Deploy { Model = last.Model });")]
    [InlineData("Train last = fit; If(Bar > 0.5, () => { }).Else(() => { last = Run(new Train { Data = data.Rows, Depth = 1 }); }); Run(new Deploy { Model = last.Model });")]
    [InlineData("Value<double>? best = null; ForEach(Trials, trial => { best = Run(new Train { Data = data.Rows, Depth = trial.Depth }).Accuracy; return fit; }); Run(new Notify { Text = $\"{best!}\" });")]
    public Task A_value_that_leaves_its_scope(string code) => Analysis.Reports("KFC1006", Snippet.Parts, Snippet.InDefine(code));

    [Theory]
    [InlineData("Train last = fit; If(Bar > 0.5, () => { last = Run(new Train { Data = data.Rows, Depth = 1 }); Run(new Deploy { Model = last.Model }); });")]
    [InlineData("Train last = fit; for (var i = 0; i < 3; i++) last = Run(new Train { Data = data.Rows, Depth = i }); Run(new Deploy { Model = last.Model });")]
    [InlineData("If(Bar > 0.5, () => { Train last; last = Run(new Train { Data = data.Rows, Depth = 1 }); Run(new Deploy { Model = last.Model }); });")]
    public Task Variables_that_stay_in_their_scope(string code) => Analysis.IsSilent(Snippet.Parts, Snippet.InDefine(code));

    [Theory]
    [InlineData("new Notify { Text = \"x\" };")]
    [InlineData("var forgotten = new Notify { Text = \"x\" };")]
    [InlineData("Choose(Bar > 0.5, () => fit.Accuracy).Else(() => Bar);")]
    public Task Something_without_effect(string code) => Analysis.Reports("KFC1007", Snippet.Parts, Snippet.InDefine(code));

    [Theory]
    [InlineData("var late = new Notify { Text = \"x\" }; Run(late);")]
    [InlineData("var label = Choose(Bar > 0.5, () => fit.Accuracy).Else(() => Bar); Run(new Notify { Text = $\"{label}\" });")]
    [InlineData("Run(new Notify { Text = \"x\" });")]
    public Task Steps_that_are_run(string code) => Analysis.IsSilent(Snippet.Parts, Snippet.InDefine(code));

    [Fact]
    public async Task Outputs_that_nobody_reads_are_a_hint()
    {
        var found = await Analysis.Diagnostics(Snippet.Generated(Snippet.Parts, Snippet.InDefine("Run(new Deploy { Model = fit.Model });")));
        var hint = Assert.Single(found, diagnostic => diagnostic.Id == "KFC1008" && diagnostic.GetMessage(null).Contains("Train", StringComparison.Ordinal) && diagnostic.Location.GetLineSpan().Path == "Source1.cs");
        Assert.Equal(DiagnosticSeverity.Info, hint.Severity);
        Assert.Contains("(Accuracy)", hint.GetMessage(null), StringComparison.Ordinal);

        var read = await Analysis.Diagnostics(Snippet.Generated(Snippet.Parts, Snippet.InDefine("Run(new Deploy { Model = fit.Model }); Run(new Notify { Text = $\"{fit.Accuracy} {data.Count}\" });")));
        Assert.DoesNotContain(read, diagnostic => diagnostic.Id == "KFC1008" && diagnostic.Location.GetLineSpan().Path == "Source1.cs");
    }

    [Fact]
    public Task Two_pipelines_of_one_name() => Analysis.Reports(
        "KFC1009", "[Pipeline(\"a-b\")] public sealed partial class One : Pipeline { protected override void Define() { } } [Pipeline(\"aB\")] public sealed partial class Two : Pipeline { protected override void Define() { } }");

    [Fact]
    public Task Two_pipelines_of_two_names() => Analysis.IsSilent(
        "[Pipeline(\"a\")] public sealed partial class One : Pipeline { protected override void Define() { } } [Pipeline(\"b\")] public sealed partial class Two : Pipeline { protected override void Define() { } }");

    [Theory]
    [InlineData("public required Input<string> FooBar { get; init; } public partial Output<string> Foo_bar { get; }", "KFC1010")]
    [InlineData("public required Input<string> FooBar { get; init; } [Port(\"foo-bar\")] public partial Output<string> Other { get; }", "KFC1010")]
    [InlineData("public required Input<string> FooBar { get; init; } public partial Output<string> FooBaz { get; }", null)]
    public Task Two_ports_of_one_name(string ports, string? expected) => Check(
        $"[Component] public sealed partial class Port : ContainerComponent {{ {ports} protected override Container Container => new(\"x:1\"); }}", expected);

    [Theory]
    [InlineData("new(\"x:1\") { Command = [\"sh\", \"-c\", $\"echo {Url}\"] }", "KFC1011")]
    [InlineData("new(\"x:1\") { Command = [\"/bin/bash\", \"-ec\"], Args = [$\"wget {Url} -O {Out.Path}\"] }", "KFC1011")]
    [InlineData("new(\"x:1\") { Command = [\"sh\", \"-c\"], Args = [Url] }", "KFC1011")]
    [InlineData("new(\"x:1\") { Command = [\"sh\", \"-c\", \"echo \\\"$1\\\"\", \"sh\", Url] }", null)]
    [InlineData("new(\"x:1\") { Command = [\"sh\", \"-c\", $\"echo done > {Out.Path}\"], Env = { [\"URL\"] = Url } }", null)]
    [InlineData("new(\"x:1\") { Command = [\"python\", \"-c\", $\"print({Url})\"] }", null)]
    [InlineData("new(\"x:1\") { Command = [\"sh\", \"-c\", $\"head -n {N} <{Rows.Path} | grep {Url}\"] }", "KFC1011")]
    [InlineData("new(\"x:1\") { Command = [\"sh\", \"-c\", $\"head -n {N} --rate={Rate} --fast={Fast} --in={Where} <{Rows.Path}\"] }", null)]
    [InlineData("new(\"x:1\") { Sidecars = [new(\"s\", \"y:1\") { Command = [\"sh\", \"-c\", $\"serve {Url}\"] }] }", "KFC1011")]
    [InlineData("new(\"x:1\") { Sidecars = [new(\"s\", \"y:1\") { Script = $\"serve {Url}\" }] }", "KFC1011")]
    [InlineData("new(\"x:1\") { Init = [new(\"s\", \"y:1\") { Script = $\"#!/usr/bin/env bash\\nserve {Url}\" }] }", "KFC1011")]
    [InlineData("new(\"x:1\") { Init = [new(\"s\", \"y:1\") { Script = $\"#!/usr/bin/env python3\\nserve({N}, {Url})\" }] }", null)]
    [InlineData("new(\"x:1\") { Sidecars = [new(\"s\", \"y:1\") { Script = \"serve $URL\", Env = { [\"URL\"] = Url } }] }", null)]
    [InlineData("new(\"x:1\") { Sidecars = [new(\"s\", \"y\")] }", "KFC1013")]
    [InlineData("new(\"x\") { Args = [Url] }", "KFC1013")]
    [InlineData("new(\"registry:5000/x\")", "KFC1013")]
    [InlineData("new(\"x:latest\")", "KFC1013")]
    [InlineData("new(\"registry:5000/x:1\")", null)]
    [InlineData("new(\"x@sha256:0123\")", null)]
    public Task Containers(string container, string? expected) => Check(
        "public enum Place { Here, There } [Component] public sealed partial class Fetch : ContainerComponent { public required Input<string> Url { get; init; } public required Input<Dataset> Rows { get; init; } "
        + "public Input<int> N { get; init; } = 1; public Input<double>? Rate { get; init; } public Input<bool> Fast { get; init; } = true; public required Input<Place> Where { get; init; } public partial Output<string> Out { get; } "
        + $"protected override Container Container => {container}; }}", expected);

    [Theory]
    [InlineData(131_072, "KFC1014")]
    [InlineData(131_071, null)]
    public Task A_large_text(int size, string? expected) => Check(
        $"[Component] public sealed partial class Big : ContainerComponent {{ protected override Container Container => new(\"x:1\") {{ Args = [\"{new string('x', size)}\"] }}; }}", expected);

    [Theory]
    [InlineData("public Param<string> DbPassword { get; init; } = \"hunter2\";", "KFC1012")]
    [InlineData("public Param<string> Key { get; init; } = \"AKIAABCDEFGHIJKLMNOP\";", "KFC1012")]
    [InlineData("public Param<string> DbPassword { get; init; } = \"\";", null)]
    [InlineData("public Param<string> SecretName { get; init; } = \"registry\";", null)]
    [InlineData("public Param<int> MaxToken { get; init; } = 512;", null)]
    [InlineData("public string Token { get; } = \"not a port\";", null)]
    public Task Defaults_that_look_like_secrets(string parameter, string? expected) => Check(
        $"[Pipeline(\"p\")] public sealed partial class P : Pipeline {{ {parameter} protected override void Define() {{ }} }}", expected);

    [Theory]
    [InlineData("new() { Cache = true, SecretEnv = { [\"T\"] = Token } }", "KFC1015")]
    [InlineData("new() { Cache = false, SecretEnv = { [\"T\"] = Token } }", null)]
    [InlineData("new() { Cache = true }", null)]
    [InlineData("new() { SecretEnv = { [\"T\"] = Token } }", null)]
    [InlineData("new() { Caching = new(), SecretMounts = { [\"t\"] = \"/t\" } }", "KFC1015")]
    [InlineData("new() { Cache = true, Volumes = [Volume.Secret(\"keys\", \"/keys\")] }", "KFC1015")]
    [InlineData("new() { Cache = true, Volumes = [Volume.Empty(\"keys\", \"/keys\")] }", null)]
    public Task Cached_secrets(string options, string? expected) => expected is null
        ? Analysis.IsSilent(Snippet.Parts, Snippet.InDefine($"Run(new Notify {{ Text = \"x\" }}, {options});"))
        : Analysis.Reports(expected, Snippet.Parts, Snippet.InDefine($"Run(new Notify {{ Text = \"x\" }}, {options});"));

    /// <summary>Options that begin with others, of the same method, of a base class, of another type.</summary>
    [Theory]
    [InlineData("var keys = new TaskOptions { SecretEnv = { [\"T\"] = Token } }; Run(new Notify { Text = \"x\" }, keys with { Cache = true });", "KFC1015")]
    [InlineData("var keys = new TaskOptions { Cache = true }; Run(new Notify { Text = \"x\" }, keys with { SecretEnv = new() { [\"T\"] = Token } });", "KFC1015")]
    [InlineData("Run(new Notify { Text = \"x\" }, Shared.Keys with { Cache = true });", "KFC1015")]
    [InlineData("Run(new Notify { Text = \"x\" }, Shared.Named with { Cache = true });", "KFC1015")]
    [InlineData("Run(new Notify { Text = \"x\" }, Shared.Keys with { Cache = true, SecretEnv = new() });", null)]
    [InlineData("Run(new Notify { Text = \"x\" }, Shared.Keys with { Cache = false });", null)]
    [InlineData("Run(new Notify { Text = \"x\" }, Shared.Keys with { Name = \"y\" });", null)]
    [InlineData("Run(new Notify { Text = \"x\" }, Shared.Changing with { Cache = true });", null)]
    [InlineData("var keys = Shared.Keys; keys = new() { }; Run(new Notify { Text = \"x\" }, keys with { Cache = true });", null)]
    public Task Cached_secrets_of_other_options(string code, string? expected)
    {
        const string shared = """
            public abstract class Shared
            {
                public static readonly TaskOptions Keys = new() { SecretEnv = { ["T"] = new("registry", "token") } };
                public static TaskOptions Named => Keys with { Name = "named" };
                public static TaskOptions Changing { get; set; } = Keys;
            }
            """;
        return expected is null ? Analysis.IsSilent(Snippet.Parts, shared, Snippet.InDefine(code)) : Analysis.Reports(expected, Snippet.Parts, shared, Snippet.InDefine(code));
    }

    [Theory]
    [InlineData("protected static readonly TaskOptions Keys = new() { SecretEnv = { [\"T\"] = new(\"registry\", \"token\") } };", "KFC1015")]
    [InlineData("protected static TaskOptions Keys { get; } = new() { SecretEnv = { [\"T\"] = new(\"registry\", \"token\") } };", "KFC1015")]
    [InlineData("protected virtual TaskOptions Keys => new() { SecretEnv = { [\"T\"] = new(\"registry\", \"token\") } };", null)]
    [InlineData("protected static readonly TaskOptions Keys = new();", null)]
    public Task Cached_secrets_of_a_base_class(string member, string? expected)
    {
        var space = $"public abstract class Team : Pipeline {{ {member} }} "
            + "[Pipeline(\"p\")] public sealed partial class P : Team { protected override void Define() => Run(new Notify { Text = \"x\" }, Keys with { Cache = true }); }";
        return expected is null ? Analysis.IsSilent(Snippet.Parts, space) : Analysis.Reports(expected, Snippet.Parts, space);
    }

    private static Task Check(string source, string? expected) => expected is null ? Analysis.IsSilent(source) : Analysis.Reports(expected, source);
}
