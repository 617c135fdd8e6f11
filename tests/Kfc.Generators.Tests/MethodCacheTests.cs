using System.Collections;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kfc.Generators.Tests;

/// <summary>Methods as components: an unrelated edit runs nothing again, and what is kept holds no types of the compiler.</summary>
public class MethodCacheTests
{
    private const string Steps = """
        public sealed record Sums(int Total, IReadOnlyList<int> Parts);
        public static partial class Steps
        {
            [Component] public static Sums Sum(IReadOnlyList<int> numbers) => new(numbers.Sum(), numbers);
            [Component(Image = "x:1", Host = MethodHost.App)] public static int Twice(int number) => 2 * number;
        }
        """;

    private readonly CSharpCompilation _before = Snippet.Compilation(Steps, "class Other { }");

    [Fact]
    public void An_unrelated_edit_changes_nothing()
    {
        var result = RunTwice(_before.ReplaceSyntaxTree(_before.SyntaxTrees[^1], Snippet.Tree("class Other { int _x; }", "Source1.cs")));

        foreach (var step in (string[])[KfcGenerator.MethodsStep, KfcGenerator.DispatchStep, KfcGenerator.TypesStep])
            Assert.All(Reasons(result, step), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step}: {reason}"));
        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void An_edit_of_a_method_changes_that_method_only()
    {
        var edited = Steps.Replace("2 * number", "3 * number", StringComparison.Ordinal).Replace("numbers.Sum()", "numbers.Sum() + 1", StringComparison.Ordinal);
        var result = RunTwice(_before.ReplaceSyntaxTree(_before.SyntaxTrees[1], Snippet.Tree(edited, "Source0.cs")));

        // The text of a method that travels is a part of its component; one in an image stays where it is.
        Assert.Equal([IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached], Reasons(result, KfcGenerator.MethodsStep).Order());
    }

    [Fact]
    public void What_is_kept_holds_no_types_of_the_compiler()
    {
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (var output in RunTwice(_before).TrackedSteps[KfcGenerator.MethodsStep].SelectMany(run => run.Outputs))
            AssertIsPlain(output.Value, seen);
        Assert.NotEmpty(seen);
    }

    private static void AssertIsPlain(object? value, HashSet<object> seen)
    {
        if (value is null or string || value.GetType().IsPrimitive || value.GetType().IsEnum || !seen.Add(value))
            return;
        Assert.False(value is ISymbol or SyntaxNode or Compilation or Location or SemanticModel, value.GetType().Name);
        if (value is IEnumerable items)
        {
            foreach (var item in items)
                AssertIsPlain(item, seen);
            return;
        }

        foreach (var field in value.GetType().GetFields(BindingFlags.Instance | BindingFlags.NonPublic | BindingFlags.Public))
            AssertIsPlain(field.GetValue(value), seen);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step)
    {
        var runs = result.TrackedSteps[step];
        Assert.NotEmpty(runs);
        return runs.SelectMany(run => run.Outputs).Select(output => output.Reason);
    }

    private GeneratorRunResult RunTwice(Compilation? after = null)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new KfcGenerator().AsSourceGenerator()],
            parseOptions: Snippet.Parse,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return driver.RunGenerators(_before).RunGenerators(after ?? _before).GetRunResult().Results[0];
    }
}
