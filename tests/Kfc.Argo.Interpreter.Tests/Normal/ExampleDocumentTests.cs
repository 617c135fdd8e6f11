namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Argo's own examples, written in C#, give the documents of the originals, but for names, order, defaults and what is committed as different.</summary>
public sealed class ExampleDocumentTests
{
    /// <summary>The examples that are equal: a change that makes one different needs more than a new file.</summary>
    private const int Equal = 16;

    public static TheoryData<string> Examples => [.. ExampleDocument.Names];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Ours_is_the_original_but_for_what_is_committed(string name) =>
        OriginalDiff.Verify(name, NormalForm.Of(ExampleDocument.Original(name)), NormalForm.Of(ExampleDocument.Ours(name)));

    [Fact]
    public void Most_are_equal_without_a_difference()
    {
        var equal = ExampleDocument.Names.Where(name => NormalForm.Of(ExampleDocument.Original(name)) == NormalForm.Of(ExampleDocument.Ours(name))).ToList();
        Assert.Equal((24, Equal), (ExampleDocument.Names.Count, equal.Count));
    }

    /// <summary>What the documents of the library are that the example's run does not call.</summary>
    [Fact]
    public void Templates_of_the_library_are_those_of_the_original()
    {
        Same("inner-dag", "inner-diamond", new Cases.ArgoWorkflowTemplate.InnerDiamond());
        Same("inner-steps", "inner-steps", new InnerSteps());
        Same("random-fail-template", "random-fail-template", new RandomFail());
    }

    /// <summary>Where a run refers to a template, a setting of one of the run's own templates has no place.</summary>
    [Theory]
    [MemberData(nameof(Examples))]
    public void Both_layouts_are_the_same_run(string name) =>
        Assert.Equal(name == "parallelism-nested-dag" ? null : NormalForm.Of(ExampleDocument.Ours(name)), Split(name));

    private static string? Split(string name) => ExampleDocument.Split(name) is { } documents ? NormalForm.Of(documents) : null;

    private static void Same(string document, string template, Pipeline ours)
    {
        var original = NormalForm.Of(ExampleDocument.Original("workflow-template"), ($"workflow-template-{document}", template));
        Assert.Equal(original, NormalForm.Of(Compiled.Yaml(ours)));
    }
}
