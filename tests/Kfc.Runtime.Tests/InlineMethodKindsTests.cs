using Microsoft.CodeAnalysis;

namespace Kfc.Runtime.Tests;

/// <summary>Methods of many kinds, each run by its container's command: what the compiler of the project understood, the one in the container understands too.</summary>
public class InlineMethodKindsTests
{
    private static readonly string[] Sources =
    [
        """"
        #define FAST
        using System.Text;
        using static System.Math;
        using static Acme.Sizes;
        using Numbers = System.Collections.Generic.List<int>;
        using Half = Acme.Shapes.Part;

        namespace Acme
        {
            public static class Sizes { public const int Dozen = 12; public static int Twice(int n) => 2 * n; }

            public static class Texts { public static string Shout(this string text) => text.ToUpperInvariant() + "!"; }

            public static class Shapes
            {
                public enum @class { @default, Café, Zoë }
                public sealed record Part(string Name, @class Kind) { public int Length => Name.Length; }
            }

            public record struct Pair<T>(T Left, T Right) where T : notnull { public override readonly string ToString() => $"<{Left}|{Right}>"; }

            public sealed record Report(int @event, IReadOnlyList<Half> Parts, bool? Missing = null);

            public sealed record Whole(IReadOnlyList<Half> Parts, IReadOnlyList<IReadOnlyList<int>> Grid, Shapes.@class Kind)
            {
                public required string Note { get; init; }
                public int Count => Parts.Count;
            }

            file static class Hidden { public static string Say(string what) => $"hidden {what}"; }

            public static partial class Steps
            {
                /// <summary>Everything of the language that a text can hold.</summary>
                [Component]
                public static Whole Everything(
                    Whole whole, IReadOnlyList<Shapes.@class> kinds, string größe = "ä \"q\" \\ {x} \u0001\n$HOME", long big = long.MinValue, double small = -1.5e-7,
                    int few = int.MaxValue, bool no = false, Shapes.@class word = Shapes.@class.Zoë, string? absent = null, double? rate = 0.25)
                {
                    int Local(int n) => n <= 1 ? 1 : n * Local(n - 1);
                    var numbers = new Numbers { Twice(Dozen), Abs(-3), Local(4) };
                    var raw = $$"""
                        "quoted" {{numbers[0]}} {braces}
                          '\n'
                        """;
        #if FAST
                    const string mode = "fast";
        #else
                    const string mode = "slow"; Nothing.Exists();
        #endif
        #if !FAST
                    this.is.not.code
        #endif
                    var (left, right) = (numbers.Sum(), numbers.Where(n => n > 3).Select(n => n.ToString(System.Globalization.CultureInfo.InvariantCulture)).Aggregate((a, b) => a + b));
                    var text = new StringBuilder().AppendJoin(';', größe, big.ToString(System.Globalization.CultureInfo.InvariantCulture), small, few, no, word, absent ?? "∅", rate, mode, left, right, raw, new Pair<int>(1, 2),
                        Hidden.Say("x"), "a".Shout(), string.Join(',', kinds), whole.Kind switch { Shapes.@class.Café => "☕", _ => "?" });
                    return whole with { Note = text.ToString(), Parts = [.. whole.Parts, new Half("new", Shapes.@class.@default)], Grid = [[1], [], [2, 3]] };
                }

                [Component]
                public static partial (int Count, string Kind) Halves(string text);

                public static partial (int Count, string Kind) Halves(string text) => (text.Length / 2, text is [var first, ..] ? $"{first}" : "none");

                [Component]
                public static async System.Threading.Tasks.ValueTask<double> Learn(
                    InputFile<Dataset> rows, InputDirectory<Model> old, InputFile<Metrics> past, OutputDirectory<Model> model, OutputFile<Metrics> metrics, System.Threading.CancellationToken stopping)
                {
                    var total = 0;
                    await foreach (var line in File.ReadLinesAsync(rows.Path, stopping))
                        total += int.Parse(line, System.Globalization.CultureInfo.InvariantCulture);
                    File.WriteAllText(model.File("weights"), $"{File.ReadAllText(old.File("weights"))}+{total}");
                    model.WriteMetadata(("framework", old.ReadMetadata()["framework"]), ("version", $"{past.ReadMetrics()["version"] + 1}"));
                    metrics.WriteMetrics(("total", total));
                    return total / 2.0;
                }
            }
        }
        """",
    ];

    private const string Pipeline = """
        [Component]
        public sealed partial class Prepare : ContainerComponent
        {
            public partial Output<Dataset> Rows { get; }
            public partial Output<Model> Old { get; }
            public partial Output<Metrics> Past { get; }
            protected override Container Container => new("prepare:1") { Args = [Rows.Path, Old.Path, Past.Path] };
        }

        [Pipeline("kinds")]
        public sealed partial class Kinds : Pipeline
        {
            protected override void Define()
            {
                var whole = new Acme.Whole([new("a", Acme.Shapes.@class.Café)], [], Acme.Shapes.@class.Café) { Note = "" };
                Run(new Acme.Everything { Whole = whole, Kinds = (Acme.Shapes.@class[])[Acme.Shapes.@class.Zoë, Acme.Shapes.@class.@default] });
                Run(new Acme.Halves { Text = "žluťoučký" });
                var data = Run(new Prepare());
                Run(new Acme.Learn { Rows = data.Rows, Old = data.Old, Past = data.Past });
            }
        }
        """;

    private static readonly Compilation Compiled = Author.Compile([Sources[0], Pipeline]);

    [Fact]
    public async Task Everything_that_a_text_can_hold()
    {
        using var run = new StepRun();
        await run.Run(Author.Trace(Compiled), "everything");

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Equal("[{\"name\":\"a\",\"kind\":\"Café\",\"length\":1},{\"name\":\"new\",\"kind\":\"default\",\"length\":3}]", run.Output("parts"));
        Assert.Equal("[[1],[],[2,3]]", run.Output("grid"));
        Assert.Equal("Café", run.Output("kind"));
        Assert.Equal("2", run.Output("count"));
        Assert.Equal(
            "ä \"q\" \\ {x} \u0001\n$HOME;-9223372036854775808;-1.5E-07;2147483647;False;Zoë;∅;0.25;fast;51;2424;\"quoted\" 24 {braces}\n  '\\n';<1|2>;hidden x;A!;Zoë,default;☕",
            run.Output("note"));
    }

    [Fact]
    public async Task A_partial_method()
    {
        using var run = new StepRun();
        await run.Run(Author.Trace(Compiled), "halves");

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Equal(("4", "ž"), (run.Output("count"), run.Output("kind")));
    }

    [Fact]
    public async Task Files_and_folders_with_metadata_and_metrics()
    {
        using var run = new StepRun();
        run.Artifacts["rows"] = Path.Combine(run.Folder, "rows.csv");
        run.Artifacts["old"] = Directory.CreateDirectory(Path.Combine(run.Folder, "old")).FullName;
        await File.WriteAllTextAsync(run.Artifacts["rows"], "1\n2\n4\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(run.Artifacts["old"], "weights"), "w", TestContext.Current.CancellationToken);
        new OutputDirectory<Model>(run.Artifacts["old"]).WriteMetadata(("framework", "none \"1\""));
        run.Artifacts["past"] = Path.Combine(run.Folder, "past.json");
        new OutputFile<Metrics>(run.Artifacts["past"]).WriteMetrics(("version", 1.5));
        await run.Run(Author.Trace(Compiled), "learn");

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Equal("3.5", run.Output("result"));
        var model = new InputDirectory<Model>(run.PathOf("model"));
        Assert.Equal("w+7", await File.ReadAllTextAsync(model.File("weights"), TestContext.Current.CancellationToken));
        Assert.Equal([new("framework", "none \"1\""), new("version", "2.5")], model.ReadMetadata());
        Assert.Equal("{\n  \"total\": 7\n}", run.Output("metrics"));
    }
}
