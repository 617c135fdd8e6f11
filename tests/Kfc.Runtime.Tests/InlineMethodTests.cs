using Microsoft.CodeAnalysis;

namespace Kfc.Runtime.Tests;

/// <summary>Methods that travel with their task: the command line of the container, really run.</summary>
public class InlineMethodTests
{
    private const string Source = """"
        using System.Globalization;
        using System.Text.RegularExpressions;

        namespace Acme.Training;

        public enum Grade { Poor, Fine }

        public sealed record Trial(int Depth, IReadOnlyList<double> Rates) { public string Note { get; init; } = ""; }

        public sealed record BestTrial(int Index, double Accuracy, Grade Grade, Trial Trial, IReadOnlyList<string> Words);

        public abstract class Report : ArtifactKind;

        public static partial class Steps
        {
            /// <summary>Picks the best trial &amp; says why.</summary>
            /// <param name="accuracies">One per trial.</param>
            [Component]
            public static BestTrial SelectBest(
                IReadOnlyList<double> accuracies, Trial trial, InputFile<Dataset> rows, OutputFile<Report> report, OutputDirectory<Model> model,
                string prefix = "a \"quoted\" $(text)", int? limit = null, Grade least = Grade.Fine, bool strict = true, long big = 12345678901, double factor = 1.5)
            {
                var best = accuracies.Select((value, index) => (value, index)).MaxBy(pair => pair.value);
                var digits = Regex.Replace(prefix, "[^a-z]", "");
                Console.WriteLine($"log {best}");
                report.WriteMetrics(("best", best.value), ("lines", rows.ReadLines().Count()));
                File.WriteAllText(model.File("weights.txt"), (best.value * factor).ToString(CultureInfo.InvariantCulture));
                model.WriteMetadata(("framework", "none"));
                return new(best.index, best.value, best.value > 0.5 ? Grade.Fine : least, trial with { Note = $"{limit?.ToString(CultureInfo.InvariantCulture) ?? "none"} {strict} {big}" },
                    [digits, "second\nline", "'$(x)' `y` \\"]);
            }

            [Component]
            public static async System.Threading.Tasks.Task<string> Greet(string name, System.Threading.CancellationToken stopping)
            {
                await System.Threading.Tasks.Task.Delay(1, stopping);
                if (name == "nobody")
                    throw new ArgumentException("There is nobody\nto greet.");
                return $"hello {name}\n";
            }

            [Component]
            public static (int Sum, bool IsEven) Add(int left, int right) => (left + right, (left + right) % 2 == 0);
        }

        [Component]
        public sealed partial class Prepare : ContainerComponent
        {
            public partial Output<Dataset> Rows { get; }
            protected override Container Container => new("prepare:1") { Args = [Rows.Path] };
        }

        [Pipeline("inline")]
        public sealed partial class Inline : Pipeline
        {
            protected override void Define()
            {
                var data = Run(new Prepare());
                var best = Run(new SelectBest { Accuracies = (double[])[0.25, 0.75, 0.5], Trial = new Trial(3, [0.1, 1e21]), Rows = data.Rows });
                Run(new Greet { Name = "world" });
                Run(new Greet { Name = "nobody" }, new() { Name = "nobody" });
                var sum = Run(new Add { Left = 1, Right = -3 });
                If(sum.IsEven & best.Accuracy > 0.1, () => Run(new Greet { Name = $"{best.Index}" }));
            }
        }
        """";

    private static readonly Compilation Compiled = Author.Compile(Source);

    [Fact]
    public async Task A_method_with_everything()
    {
        using var run = new StepRun();
        run.Artifacts["rows"] = Path.Combine(run.Folder, "rows.csv");
        await File.WriteAllTextAsync(run.Artifacts["rows"], "a\nb\nc\n", TestContext.Current.CancellationToken);
        await run.Run(Author.Trace(Compiled), "select-best");

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Equal("1", run.Output("index"));
        Assert.Equal("0.75", run.Output("accuracy"));
        Assert.Equal("Fine", run.Output("grade"));
        Assert.Equal("{\"depth\":3,\"rates\":[0.1,1E+21],\"note\":\"none True 12345678901\"}", run.Output("trial-output"));
        Assert.Equal("[\"aquotedtext\",\"second\\nline\",\"'$(x)' `y` \\\\\"]", run.Output("words"));
        Assert.Equal("{\n  \"best\": 0.75,\n  \"lines\": 3\n}", run.Output("report"));
        Assert.Equal("1.125", await File.ReadAllTextAsync(Path.Combine(run.PathOf("model"), "weights.txt"), TestContext.Current.CancellationToken));
        Assert.Contains("framework", await File.ReadAllTextAsync(Path.Combine(run.PathOf("model"), "metadata.json"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("log (0.75, 1)", run.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_is_awaited_and_a_final_newline_kept()
    {
        using var run = new StepRun();
        await run.Run(Author.Trace(Compiled), "greet");

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Equal("hello world\n\n", run.Output("result"));
    }

    [Fact]
    public async Task An_exception_is_a_short_message_and_an_exit_code()
    {
        using var run = new StepRun();
        await run.Run(Author.Trace(Compiled), "nobody");

        Assert.Equal(StepExit.Failed, run.ExitCode);
        Assert.StartsWith("ArgumentException: There is nobody to greet.", run.Log, StringComparison.Ordinal);
        Assert.False(File.Exists(run.PathOf("result")));
    }

    [Fact]
    public void Ports_have_names_types_and_documentation()
    {
        var spec = Author.Trace(Compiled).Components["select-best"];

        Assert.Equal("Picks the best trial & says why.", spec.Description);
        Assert.Equal("One per trial.", spec.Inputs.Single(input => input.Name == "accuracies").Description);
        Assert.Equal(
            ["accuracies:False", "trial:False", "rows:False", "prefix:True", "limit:True", "least:True", "strict:True", "big:True", "factor:True"],
            spec.Inputs.Select(input => $"{input.Name}:{input.Optional}"));
        Assert.Equal(["report", "model", "index", "accuracy", "grade", "trial-output", "words"], spec.Outputs.Select(output => output.Name));
    }
}
