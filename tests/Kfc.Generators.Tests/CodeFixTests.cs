using Kfc.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.Generators.Tests;

public class CodeFixTests
{
    [Theory]
    [InlineData(
        "[Component] public sealed class A : ContainerComponent { protected override Container Container => new(\"x:1\"); }",
        "[Component] public sealed partial class A : ContainerComponent { protected override Container Container => new(\"x:1\"); }")]
    [InlineData(
        "/// <summary>x</summary>\n[Component] class A : ContainerComponent { protected override Container Container => new(\"x:1\"); }",
        "/// <summary>x</summary>\n[Component] partial class A : ContainerComponent { protected override Container Container => new(\"x:1\"); }")]
    public async Task Adds_partial(string before, string after) => Assert.Equal(after, await Mend(before, "KFC1001", new PartialFix()));

    [Fact]
    public async Task Moves_a_value_into_a_variable() => Assert.Equal(
        Fetch("$\"wget ${{SOURCE_URL}} -O {Out.Path}\"], Env = { [\"SOURCE_URL\"] = SourceUrl }"),
        Squeeze(await Mend(Fetch("$\"wget {SourceUrl} -O {Out.Path}\"]"), "KFC1011", new ScriptFix())));

    [Theory]
    [InlineData("$\"wget '{SourceUrl}'\"]")]
    [InlineData("$\"wget {SourceUrl}\"], Env = { [\"A\"] = \"b\" }")]
    public async Task Offers_nothing_where_it_is_not_certain(string command) =>
        Assert.Null(await Mend(Fetch(command), "KFC1011", new ScriptFix()));

    private static string Fetch(string command) =>
        "[Component] public sealed partial class Fetch : ContainerComponent { public required Input<string> SourceUrl { get; init; } public partial Output<string> Out { get; } "
        + $"protected override Container Container => new(\"x:1\") {{ Command = [\"sh\", \"-c\", {command} }}; }}";

    private static string Squeeze(string? text) => string.Join(' ', text!.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
        .Replace(" ,", ",", StringComparison.Ordinal).Replace("],Env", "], Env", StringComparison.Ordinal);

    /// <summary>The text after the first fix that is offered for the first report of a code; null when none is.</summary>
    private static async Task<string?> Mend(string source, string code, CodeFixProvider provider)
    {
        var cancellation = TestContext.Current.CancellationToken;
        using var workspace = new AdhocWorkspace();
        var compilation = Snippet.Compilation(source);
        var project = workspace.AddProject("Author", LanguageNames.CSharp)
            .WithParseOptions(Snippet.Parse).WithCompilationOptions(compilation.Options).WithMetadataReferences(compilation.References);
        var document = project.AddDocument("Usings.cs", compilation.SyntaxTrees[0].ToString()).Project.AddDocument("Source.cs", SourceText.From(source));
        var found = (await Analysis.Diagnostics((await document.Project.GetCompilationAsync(cancellation))!)).First(diagnostic => diagnostic.Id == code);
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => actions.Add(action), cancellation));
        if (actions.Count == 0)
            return null;
        var operation = (ApplyChangesOperation)(await actions[0].GetOperationsAsync(cancellation)).Single();
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(cancellation)).ToString();
    }
}
