using Microsoft.CodeAnalysis;

namespace Kfc.Runtime.Tests;

/// <summary>Methods of a program that is the image of its own steps.</summary>
public class AppMethodTests
{
    private const string Source = """
        public sealed record Sums(long Total, IReadOnlyList<int> Running);

        public static partial class Steps
        {
            [Component(Image = "ghcr.io/acme/steps:1.0.0", Host = MethodHost.App)]
            public static Sums Sum(IReadOnlyList<int> numbers, OutputFile<Dataset> copy)
            {
                copy.WriteAllText(Helper(numbers));
                return new(numbers.Sum(), numbers);
            }

            private static string Helper(IReadOnlyList<int> numbers) => string.Join('+', numbers);
        }

        [Pipeline("app")]
        public sealed partial class App : Pipeline
        {
            protected override void Define() => Run(new Sum { Numbers = (int[])[1, 2, 3] });
        }
        """;

    [Fact]
    public async Task The_generated_entry_point_runs_the_step_that_the_task_names()
    {
        var compiled = Author.Compile(Source, OutputKind.ConsoleApplication);
        var graph = Author.Trace(compiled);
        using var run = new StepRun();
        var program = Path.Combine(run.Folder, "Author.dll");
        Assert.True(compiled.Emit(program, cancellationToken: TestContext.Current.CancellationToken).Success);
        foreach (var library in (string[])["Kfc.dll", "Kfc.Ir.dll", "Kfc.Runtime.dll"])
            File.Copy(Path.Combine(AppContext.BaseDirectory, library), Path.Combine(run.Folder, library));
        await File.WriteAllTextAsync(
            Path.Combine(run.Folder, "Author.runtimeconfig.json"),
            $$"""{ "runtimeOptions": { "tfm": "net10.0", "framework": { "name": "Microsoft.NETCore.App", "version": "{{Environment.Version.ToString(3)}}" } } }""",
            TestContext.Current.CancellationToken);

        await run.Run(graph, "sum", "dotnet", program);

        Assert.True(run.ExitCode == 0, run.Log);
        Assert.Equal("6", run.Output("total"));
        Assert.Equal("[1,2,3]", run.Output("running"));
        Assert.Equal("1+2+3", run.Output("copy"));

        await run.Run(Author.Trace(Author.Compile(Source.Replace("Sum(", "Product(", StringComparison.Ordinal).Replace("new Sum ", "new Product ", StringComparison.Ordinal).Replace(".Product()", ".Sum()", StringComparison.Ordinal))), "product", "dotnet", program);
        Assert.Equal(StepExit.UnknownStep, run.ExitCode);
    }

    [Fact]
    public void A_program_with_an_entry_point_of_its_own_keeps_it()
    {
        var compiled = Author.Compile(Source + "public static class Program { public static async System.Threading.Tasks.Task<int> Main(string[] args) => await Kfc.Generated.KfcSteps.RunAsync(args); }", OutputKind.ConsoleApplication);

        Assert.Equal("Program", compiled.GetEntryPoint(TestContext.Current.CancellationToken)!.ContainingType.Name);
    }
}
