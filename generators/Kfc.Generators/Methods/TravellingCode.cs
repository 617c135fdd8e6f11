using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>What a method needs besides itself: the types of its project that travel along, and what cannot.</summary>
internal sealed class TravellingCode
{
    private readonly IMethodSymbol _method;
    private readonly Compilation _compilation;
    private readonly List<string> _packages;
    private readonly List<INamedTypeSymbol> _types = [];
    private readonly List<(Location Where, string What)> _problems = [];

    private TravellingCode(IMethodSymbol method, Compilation compilation, IEnumerable<string> packages)
    {
        _method = method;
        _compilation = compilation;
        _packages = [.. packages.Select(package => package.Split('@')[0])];
    }

    /// <summary>Types that are declared in the project, each once, in the order in which they were met.</summary>
    public IReadOnlyList<INamedTypeSymbol> Types => _types;

    /// <summary>What cannot travel, with the place where the method needs it.</summary>
    public IReadOnlyList<(Location Where, string What)> Problems => _problems;

    /// <summary>Artifact kinds that are named and not of Kfc itself.</summary>
    public SortedSet<string> Kinds { get; } = new(StringComparer.Ordinal);

    public static TravellingCode Of(
        MethodDeclarationSyntax syntax, IMethodSymbol method, Compilation compilation, IEnumerable<string> packages, CancellationToken cancellation)
    {
        var code = new TravellingCode(method, compilation, packages);
        syntax = MethodText.Body(syntax, method, cancellation);
        code.Walk(syntax, syntax.AttributeLists, cancellation);
        for (var i = 0; i < code._types.Count; i++)
        {
            foreach (var reference in code._types[i].DeclaringSyntaxReferences)
                code.Walk(reference.GetSyntax(cancellation), default, cancellation);
        }

        return code;
    }

    /// <summary>Whether an assembly comes with the SDK.</summary>
    public static bool IsFramework(IAssemblySymbol assembly) =>
        assembly.Name is "netstandard" or "mscorlib" or "System" or "WindowsBase" or "Microsoft.CSharp" or "Microsoft.VisualBasic.Core" or "Microsoft.Win32.Primitives" or "Microsoft.Win32.Registry"
        || assembly.Name.StartsWith("System.", StringComparison.Ordinal);

    /// <summary>Whether code of an assembly is there when the method runs.</summary>
    public bool IsThere(IAssemblySymbol assembly) => IsFramework(assembly) || assembly.Name == "Kfc.Runtime"
        || _packages.Any(package => assembly.Name.Equals(package, StringComparison.OrdinalIgnoreCase)
            || assembly.Name.StartsWith(package + ".", StringComparison.OrdinalIgnoreCase) || package.StartsWith(assembly.Name + ".", StringComparison.OrdinalIgnoreCase));

    private void Walk(SyntaxNode root, SyntaxList<AttributeListSyntax> without, CancellationToken cancellation)
    {
        var model = _compilation.GetSemanticModel(root.SyntaxTree);
        foreach (var node in root.DescendantNodes(node => node is not AttributeListSyntax list || !without.Contains(list)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (node is not SimpleNameSyntax || node.Parent is NameColonSyntax || node.FirstAncestorOrSelf<AttributeListSyntax>() is { } attributes && without.Contains(attributes))
                continue;
            if (model.GetSymbolInfo(node, cancellation).Symbol is { } symbol)
                Meet(symbol, node);
        }
    }

    private void Meet(ISymbol symbol, SyntaxNode node)
    {
        if (symbol is INamespaceSymbol or ILocalSymbol or IParameterSymbol or ILabelSymbol or IRangeVariableSymbol or ITypeParameterSymbol or IDiscardSymbol
            || symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.BuiltinOperator })
        {
            return;
        }

        var type = symbol as INamedTypeSymbol ?? symbol.ContainingType;
        if (type is null || type.IsAnonymousType || type.IsTupleType)
            return;
        type = type.OriginalDefinition;
        var isOwnMember = symbol is not INamedTypeSymbol && SymbolEqualityComparer.Default.Equals(type, _method.ContainingType);
        if (isOwnMember && !IsItself(symbol.OriginalDefinition))
            _problems.Add((node.GetLocation(), $"'{symbol.Name}' of {type.Name}"));
        else if (!type.Locations.Any(location => location.IsInSource))
            MeetOther(type, node);
        else if (!isOwnMember && !SymbolEqualityComparer.Default.Equals(type, _method.ContainingType))
            MeetOwn(type, node);
    }

    private bool IsItself(ISymbol symbol) =>
        SymbolEqualityComparer.Default.Equals(symbol, _method) || SymbolEqualityComparer.Default.Equals(symbol, _method.PartialImplementationPart) || SymbolEqualityComparer.Default.Equals(symbol, _method.PartialDefinitionPart);

    private void MeetOwn(INamedTypeSymbol type, SyntaxNode node)
    {
        if (IsKind(type))
            Kinds.Add(type.ToDisplayString());
        else if (DerivesFromKfc(type))
            _problems.Add((node.GetLocation(), $"'{type.Name}', a part of a pipeline"));
        else if (!_types.Contains(type, SymbolEqualityComparer.Default))
            _types.Add(type);
    }

    private void MeetOther(INamedTypeSymbol type, SyntaxNode node)
    {
        if (IsKind(type))
            Kinds.Add(type.ToDisplayString());
        else if (!IsThere(type.ContainingAssembly))
            _problems.Add((node.GetLocation(), $"'{type.Name}' of {type.ContainingAssembly.Name}, which is not among the Packages"));
    }

    private static bool IsKind(INamedTypeSymbol type) => type.Name == "ArtifactKind" && StepReader.IsKfc(type.ContainingNamespace) || Derives(type, "ArtifactKind");

    private static bool DerivesFromKfc(INamedTypeSymbol type) => Derives(type, "Step");

    private static bool Derives(INamedTypeSymbol type, string name)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name == name && StepReader.IsKfc(current.ContainingNamespace))
                return true;
        }

        return false;
    }
}
