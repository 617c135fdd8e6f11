namespace Kfc.Generators.Tests;

public class AnalyzerTests
{
    [Theory]
    [InlineData("KFC1001", "[Component] public sealed class Lone : ContainerComponent { protected override Container Container => new(\"x:1\"); }")]
    [InlineData("KFC1001", "[Pipeline(\"lone\")] public sealed class Lone : Pipeline { protected override void Define() { } }")]
    [InlineData("KFC1001", "public class Outer { [Component] public sealed partial class Lone : ContainerComponent { protected override Container Container => new(\"x:1\"); } }")]
    public Task A_class_that_is_not_partial(string expected, string source) => Reports(expected, source);

    [Theory]
    [InlineData("Input<DateTime>")]
    [InlineData("Input<List<int>>")]
    [InlineData("Output<float>")]
    [InlineData("Input<object>")]
    [InlineData("Input<IReadOnlyList<Uri>>")]
    [InlineData("Input<Bad>")]
    [InlineData("Input<Endless>")]
    public Task A_port_of_a_type_that_cannot_travel(string type) => Reports("KFC1002", $$"""
        public record Bad(int A, TimeSpan B);
        public record Endless(Endless Next);
        [Component] public sealed partial class Port : ContainerComponent
        {
            public {{(type.StartsWith("Output", StringComparison.Ordinal) ? $"partial {type} P {{ get; }}" : $"{type} P {{ get; }} = null!;")}}
            protected override Container Container => new("x:1");
        }
        """);

    [Theory]
    [InlineData("_ = DateTime.Now;")]
    [InlineData("_ = DateTimeOffset.UtcNow;")]
    [InlineData("_ = Guid.NewGuid();")]
    [InlineData("_ = new Random(1).Next();")]
    [InlineData("_ = Environment.GetEnvironmentVariable(\"X\");")]
    [InlineData("_ = System.IO.File.ReadAllText(\"x\");")]
    [InlineData("If(Source == \"x\", () => Console.WriteLine());")]
    public Task Define_that_is_not_deterministic(string code) => Reports("KFC1003", Snippet.Parts, Snippet.InDefine(code));

    [Fact]
    public async Task Good_code_has_no_reports() => Assert.Empty(await Analyze(Snippet.Parts, Snippet.InDefine("")));

    private static Task Reports(string expected, params string[] sources) => Analysis.Reports(expected, sources);

    private static Task<IEnumerable<string>> Analyze(params string[] sources) => Analysis.Run(sources);
}
