using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>Finds the types of lists written in the source that a pipeline loops over: no property tells of them.</summary>
internal static class LoopItems
{
    public static void Read(ClassDeclarationSyntax pipeline, SemanticModel model, WireTypes types, CancellationToken cancellation)
    {
        foreach (var call in pipeline.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            if (call.ArgumentList.Arguments.Count == 0 || Name(call.Expression) is not ("ForEach" or "ListOf" or "Of"))
                continue;
            foreach (var argument in call.ArgumentList.Arguments)
                Add(argument.Expression, model, types, cancellation);
        }
    }

    private static void Add(ExpressionSyntax expression, SemanticModel model, WireTypes types, CancellationToken cancellation)
    {
        if (expression is AnonymousFunctionExpressionSyntax)
            return;
        if (expression is CollectionExpressionSyntax { Elements: [ExpressionElementSyntax first, ..] })
        {
            if (model.GetTypeInfo(first.Expression, cancellation).Type is { } element)
                types.AddList(element);
            return;
        }

        var type = model.GetTypeInfo(expression, cancellation).Type;
        if (type is IArrayTypeSymbol array)
            types.AddList(array.ElementType);
        else if (type is not null)
            AddElements(type, types);
    }

    private static void AddElements(ITypeSymbol type, WireTypes types)
    {
        types.Add(type);
        foreach (var implemented in type.AllInterfaces)
        {
            if (WireTypes.Element(implemented) is { } element)
                types.AddList(element);
        }
    }

    private static string? Name(ExpressionSyntax called) => called switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}
