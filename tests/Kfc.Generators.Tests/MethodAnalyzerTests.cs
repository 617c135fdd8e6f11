namespace Kfc.Generators.Tests;

public class MethodAnalyzerTests
{
    [Theory]
    [InlineData("[Component] public int M(int a) => a;")]
    [InlineData("[Component] public static T M<T>(T a) => a;")]
    [InlineData("[Component] private static int M(int a) => a;")]
    [InlineData("[Component] public static int M(ref int a) => a;")]
    [InlineData("[Component] public static int M(params int[] a) => 1;")]
    [InlineData("[Component] public static int M(DateTime a) => 1;")]
    [InlineData("[Component] public static DateTime M(int a) => default;")]
    [InlineData("[Component] public static (int A, object B) M(int a) => default;")]
    public Task A_method_that_is_no_component(string method) => Analysis.Reports("KFC1004", $"public partial class Steps {{ {method} }}");

    [Theory]
    [InlineData("[Component] public static int M(int a) => Helper(a); public static int Helper(int a) => a;", "'Helper' of Steps")]
    [InlineData("private static int _count; [Component] public static int M(int a) => a + _count;", "'_count' of Steps")]
    [InlineData("[Component] public static string M(int a) => typeof(SnippetPipeline).Name;", "'SnippetPipeline', a part of a pipeline")]
    [InlineData("[Component] public static string M(int a) => typeof(Resources).Name;", "'Resources' of Kfc, which is not among the Packages")]
    public async Task A_method_that_cannot_travel(string members, string what)
    {
        var sources = new[] { Snippet.Parts, Snippet.InDefine(""), $"public static partial class Steps {{ {members} }}" };
        await Analysis.Reports("KFC1016", sources);
        Assert.Contains(
            await Analysis.Diagnostics(Snippet.Generated(sources)),
            found => found.Id == "KFC1016" && found.GetMessage(null).Contains(what, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[Component] public static int M(int a) { int Local(int b) => b; return Local(a) + Sizes.Twice(a) + (int)Kind.Big; }")]
    [InlineData("[Component] public static async System.Threading.Tasks.Task<IReadOnlyList<string>> M(Row row) { await System.Threading.Tasks.Task.Yield(); return [.. new[] { row.Name }.Select(n => n.Trim())]; }")]
    [InlineData("[Component] public static void M(InputFile<Dataset> rows, OutputDirectory<Model> model, System.Threading.CancellationToken stopping) { }")]
    [InlineData("[Component(Image = \"x:1\", Host = MethodHost.App)] public static int M(int a) => Helper(a); private static int Helper(int a) => a;")]
    [InlineData("[Component] public static int M(int n) => n < 2 ? n : M(n - 1);")]
    public Task A_method_that_travels(string members) => Analysis.IsSilent(
        $"public static partial class Steps {{ {members} }}",
        "public enum Kind { Small, Big } public sealed record Row(string Name); public static class Sizes { public static int Twice(int a) => 2 * a; }");

    [Fact]
    public Task A_method_that_is_too_large() => Analysis.Reports(
        "KFC1017", $"public static partial class Steps {{ [Component] public static string M(int a) => \"{new string('x', 100_000)}\"; }}");

    [Fact]
    public Task Two_methods_of_one_name() => Analysis.Reports(
        "KFC1009", "namespace A { public static class Steps { [Component] public static int M(int a) => a; } } namespace B { public static class Steps { [Component] public static int M(int a) => a; } }");
}
