using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>The text of a method and of the types that it needs, each in its namespace and with the imports of its file.</summary>
internal static class MethodText
{
    public static MethodSource Of(
        MethodDeclarationSyntax syntax, IMethodSymbol method, Compilation compilation, IEnumerable<string> packages, CancellationToken cancellation)
    {
        var given = packages.ToList();
        var code = TravellingCode.Of(syntax, method, compilation, given, cancellation);
        var text = new StringBuilder();
        var top = Global(compilation, code, cancellation);
        syntax = Body(syntax, method, cancellation);
        var own = Text(syntax.WithAttributeLists(default).WithModifiers(SyntaxFactory.TokenList(syntax.Modifiers.Where(modifier => !modifier.IsKind(SyntaxKind.PartialKeyword)))));
        Put(text, method.ContainingType, syntax, $"public static partial class {method.ContainingType.Name}\n{{\n{own}\n}}", code, compilation, top, cancellation);
        foreach (var type in code.Types.Where(type => !code.Types.Contains(type.ContainingType, SymbolEqualityComparer.Default)))
        {
            foreach (var reference in type.DeclaringSyntaxReferences)
            {
                var node = reference.GetSyntax(cancellation);
                var declaration = Text(node);
                for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
                    declaration = $"public static partial class {outer.Name}\n{{\n{declaration}\n}}";
                Put(text, type, node, declaration, code, compilation, top, cancellation);
            }
        }

        foreach (var kind in code.Kinds.Where(kind => kind.Contains('.')))
        {
            var dot = kind.LastIndexOf('.');
            text.Append($"namespace {kind.Substring(0, dot)}\n{{\npublic abstract partial class {kind.Substring(dot + 1)};\n}}\n");
        }

        foreach (var kind in code.Kinds.Where(kind => !kind.Contains('.')))
            text.Append($"public abstract partial class {kind};\n");
        return new(text.ToString().Replace("\r\n", "\n"), new(top), new(given));
    }

    /// <summary>The half of a partial method that says what is done.</summary>
    public static MethodDeclarationSyntax Body(MethodDeclarationSyntax syntax, IMethodSymbol method, CancellationToken cancellation) =>
        method.PartialImplementationPart?.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) as MethodDeclarationSyntax ?? syntax;

    /// <summary>The text that the compiler sees: which parts are left out is decided by the project and not where the text is compiled again.</summary>
    private static string Text(SyntaxNode node)
    {
        var bare = node.WithoutTrivia();
        return bare.ReplaceTrivia(bare.DescendantTrivia().Where(IsChoice), static (_, _) => default).ToFullString();
    }

    private static bool IsChoice(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.IfDirectiveTrivia or SyntaxKind.ElifDirectiveTrivia or SyntaxKind.ElseDirectiveTrivia
        or SyntaxKind.EndIfDirectiveTrivia or SyntaxKind.DisabledTextTrivia or SyntaxKind.RegionDirectiveTrivia or SyntaxKind.EndRegionDirectiveTrivia or SyntaxKind.LineDirectiveTrivia;

    private static void Put(
        StringBuilder text, ISymbol symbol, SyntaxNode node, string declaration, TravellingCode code, Compilation compilation, SortedSet<string> top,
        CancellationToken cancellation)
    {
        var space = symbol.ContainingNamespace;
        var imports = Imports(node, compilation, code, cancellation);
        if (!space.IsGlobalNamespace)
        {
            text.Append($"namespace {space.ToDisplayString()}\n{{\n{string.Join("\n", imports)}\n{declaration}\n}}\n");
            return;
        }

        // Imports stand before all else: what is in no namespace shares those of the file.
        top.UnionWith(imports);
        text.Append(declaration).Append('\n');
    }

    /// <summary>The imports around a declaration, those left out that mean nothing where the method runs.</summary>
    private static IEnumerable<string> Imports(SyntaxNode node, Compilation compilation, TravellingCode code, CancellationToken cancellation)
    {
        var model = compilation.GetSemanticModel(node.SyntaxTree);
        var written = node.Ancestors().SelectMany(ancestor => ancestor switch
        {
            BaseNamespaceDeclarationSyntax space => space.Usings,
            CompilationUnitSyntax unit => unit.Usings,
            _ => default,
        });
        return written.Where(import => !import.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword) && Means(import, model, code, cancellation))
            .Select(import => import.WithoutTrivia().ToFullString()).Distinct(StringComparer.Ordinal);
    }

    private static SortedSet<string> Global(Compilation compilation, TravellingCode code, CancellationToken cancellation)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.GetRoot(cancellation) is not CompilationUnitSyntax { Usings: { Count: > 0 } imports })
                continue;
            foreach (var import in imports.Where(import => import.GlobalKeyword.IsKind(SyntaxKind.GlobalKeyword)))
            {
                if (Means(import, compilation.GetSemanticModel(tree), code, cancellation))
                    found.Add(import.WithGlobalKeyword(default).WithoutTrivia().ToFullString());
            }
        }

        return found;
    }

    private static bool Means(UsingDirectiveSyntax import, SemanticModel model, TravellingCode code, CancellationToken cancellation) =>
        model.GetSymbolInfo(import.NamespaceOrType, cancellation).Symbol switch
        {
            INamespaceSymbol space => space.ConstituentNamespaces.Any(part => part.ContainingAssembly is { } assembly && code.IsThere(assembly))
                || code.Types.Any(type => SymbolEqualityComparer.Default.Equals(type.ContainingNamespace, space)),
            INamedTypeSymbol type => type.Locations.Any(location => location.IsInSource)
                ? code.Types.Contains(type, SymbolEqualityComparer.Default)
                : code.IsThere(type.ContainingAssembly),
            _ => false,
        };
}
