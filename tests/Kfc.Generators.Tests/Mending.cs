using System.Collections.Immutable;
using Kfc.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace Kfc.Generators.Tests;

/// <summary>Kfc's fixes, applied as an editor applies them to an author's last file.</summary>
internal static class Mending
{
    private static readonly ImmutableArray<CodeFixProvider> Fixes =
    [
        .. typeof(PartialFix).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    /// <summary>The text after the fix of the first report of a code; null when none is offered.</summary>
    public static async Task<string?> First(string code, params string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        var document = await Document(workspace, sources);
        var found = (await Reports(document, code)).First();
        var actions = new List<CodeAction>();
        foreach (var fix in Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(code)))
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, found, (action, _) => actions.Add(action), TestContext.Current.CancellationToken));
        Assert.InRange(actions.Count, 0, 1);
        return actions.Count == 0 ? null : await After(actions[0], document);
    }

    /// <summary>The text after all reports of a code are mended at once.</summary>
    public static async Task<string?> All(string code, params string[] sources)
    {
        using var workspace = new AdhocWorkspace();
        var document = await Document(workspace, sources);
        var fix = Fixes.Single(fix => fix.FixableDiagnosticIds.Contains(code));
        var context = new FixAllContext(document, fix, FixAllScope.Document, code, [code], new Found(await Reports(document, code)), TestContext.Current.CancellationToken);
        return await fix.GetFixAllProvider()!.GetFixAsync(context) is { } action ? await After(action, document) : null;
    }

    /// <summary>Whether sources compile and a code is no longer reported in the last of them.</summary>
    public static async Task IsMended(string code, params string[] sources)
    {
        var compilation = Snippet.Generated(sources);
        Assert.Empty(compilation.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error).Select(found => found.ToString()));
        Assert.DoesNotContain(await Analysis.Diagnostics(compilation), found => found.Id == code && found.Location.SourceTree?.FilePath == $"Source{sources.Length - 1}.cs");
    }

    private static async Task<Document> Document(AdhocWorkspace workspace, string[] sources)
    {
        var generated = Snippet.Generated(sources);
        var project = workspace.AddProject("Author", LanguageNames.CSharp)
            .WithParseOptions(Snippet.Parse).WithCompilationOptions(generated.Options).WithMetadataReferences(generated.References);
        var last = $"Source{sources.Length - 1}.cs";
        foreach (var tree in generated.SyntaxTrees.Where(tree => tree.FilePath != last))
            project = project.AddDocument(tree.FilePath, await tree.GetTextAsync(TestContext.Current.CancellationToken), filePath: tree.FilePath).Project;
        return project.AddDocument(last, SourceText.From(sources[^1]), filePath: last);
    }

    private static async Task<ImmutableArray<Diagnostic>> Reports(Document document, string code)
    {
        var compilation = (await document.Project.GetCompilationAsync(TestContext.Current.CancellationToken))!;
        var tree = await document.GetSyntaxTreeAsync(TestContext.Current.CancellationToken);
        return [.. compilation.GetDiagnostics().Concat(await Analysis.Diagnostics(compilation)).Where(found => found.Id == code && found.Location.SourceTree == tree).OrderBy(found => found.Location.SourceSpan.Start)];
    }

    private static async Task<string> After(CodeAction action, Document document)
    {
        var operation = (ApplyChangesOperation)(await action.GetOperationsAsync(TestContext.Current.CancellationToken)).Single();
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync(TestContext.Current.CancellationToken)).ToString();
    }

    private sealed class Found(ImmutableArray<Diagnostic> diagnostics) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(diagnostics);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }
}
