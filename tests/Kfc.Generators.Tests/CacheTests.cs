using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kfc.Generators.Tests;

/// <summary>Typing must not run the generator's work again where nothing that it reads has changed.</summary>
public class CacheTests
{
    private static readonly string[] Steps =
        [KfcGenerator.ComponentsStep, KfcGenerator.PipelinesStep, KfcGenerator.TypesStep, KfcGenerator.RegistryStep];

    private readonly CSharpCompilation _before = Snippet.Compilation(Snippet.Parts, Snippet.InDefine(""), "class Other { }");

    [Fact]
    public void An_unrelated_edit_changes_nothing()
    {
        var result = RunTwice(_before.ReplaceSyntaxTree(
            _before.SyntaxTrees[^1], Snippet.Tree("class Other { int _x; }", "Source2.cs")));

        Assert.All(Steps, step => Assert.All(Reasons(result, step), AssertIsOld));
        Assert.All(
            result.TrackedOutputSteps.SelectMany(step => step.Value).SelectMany(run => run.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void An_edit_of_a_body_writes_no_file_again()
    {
        var result = RunTwice(_before.ReplaceSyntaxTree(
            _before.SyntaxTrees[2], Snippet.Tree(Snippet.InDefine("Run(new Notify { Text = \"x\" });"), "Source1.cs")));

        Assert.All(Steps, step => Assert.All(Reasons(result, step), AssertIsOld));
    }

    [Fact]
    public void A_new_port_changes_its_own_class_only()
    {
        var edited = Snippet.Parts.Replace("public partial Output<int> Count { get; }", "public partial Output<int> Count { get; } public partial Output<long> Bytes { get; }", StringComparison.Ordinal);
        var result = RunTwice(_before.ReplaceSyntaxTree(_before.SyntaxTrees[1], Snippet.Tree(edited, "Source0.cs")));

        Assert.Equal(1, Reasons(result, KfcGenerator.ComponentsStep).Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.All(Reasons(result, KfcGenerator.RegistryStep), AssertIsOld);
    }

    [Fact]
    public void Models_hold_no_symbols_or_syntax()
    {
        var result = RunTwice(_before);

        Assert.All(
            Steps.SelectMany(step => result.TrackedSteps[step]).SelectMany(run => run.Outputs),
            output => AssertIsPlain(output.Value.GetType(), []));
    }

    private static void AssertIsPlain(Type type, HashSet<Type> seen)
    {
        if (!seen.Add(type))
            return;
        Assert.False(typeof(ISymbol).IsAssignableFrom(type) || typeof(SyntaxNode).IsAssignableFrom(type) || typeof(Compilation).IsAssignableFrom(type), type.Name);
        foreach (var argument in type.GetGenericArguments())
            AssertIsPlain(argument, seen);
        if (type.Assembly == typeof(KfcGenerator).Assembly)
        {
            foreach (var field in type.GetFields(System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Public))
                AssertIsPlain(field.FieldType, seen);
        }
    }

    private static void AssertIsOld(IncrementalStepRunReason reason) =>
        Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, reason.ToString());

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string step)
    {
        ImmutableArray<IncrementalGeneratorRunStep> runs = result.TrackedSteps[step];
        Assert.NotEmpty(runs);
        return runs.SelectMany(run => run.Outputs).Select(output => output.Reason);
    }

    private GeneratorRunResult RunTwice(Compilation after)
    {
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new KfcGenerator().AsSourceGenerator()],
            parseOptions: Snippet.Parse,
            driverOptions: new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true));
        return driver.RunGenerators(_before).RunGenerators(after).GetRunResult().Results[0];
    }
}
