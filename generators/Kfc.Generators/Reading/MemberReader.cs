using System.Globalization;
using Kfc.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>Reads a property.</summary>
internal static class MemberReader
{
    public static MemberModel? Read(
        IPropertySymbol property, INamedTypeSymbol owner, bool isPipeline, WireTypes types, Compilation compilation, CancellationToken cancellation)
    {
        if (property.Type is not INamedTypeSymbol { TypeArguments: [var argument] } type || !StepReader.IsKfc(type.ContainingNamespace)
            || Role(property, type.Name, isPipeline) is not { } role)
        {
            return null;
        }

        if (role is not MemberRole.Result)
            types.Add(argument);
        if (role is MemberRole.ListParameter)
            types.AddList(argument);
        var isOwnPartial = role is MemberRole.Output && property.IsPartialDefinition && SymbolEqualityComparer.Default.Equals(property.ContainingType, owner);
        return new(
            role,
            GivenName(property) ?? Kebab.Of(property.Name),
            property.Name,
            argument.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat),
            property.IsRequired,
            property.NullableAnnotation == NullableAnnotation.Annotated,
            role is MemberRole.Input ? Default(property, compilation, cancellation) : null,
            Documentation.Summary(property, cancellation),
            isOwnPartial ? "public" : null);
    }

    private static MemberRole? Role(IPropertySymbol property, string type, bool isPipeline) => (isPipeline, type) switch
    {
        (false, "Input") => MemberRole.Input,
        (false, "Output") => MemberRole.Output,
        (true, "Param") => MemberRole.Parameter,
        (true, "ListParam") => MemberRole.ListParameter,
        (true, "Output" or "Value" or "Computed") when property.SetMethod is { IsInitOnly: false } => MemberRole.Result,
        _ => null,
    };

    private static string? GivenName(IPropertySymbol property)
    {
        foreach (var attribute in property.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "PortAttribute" } given && StepReader.IsKfc(given.ContainingNamespace)
                && attribute.ConstructorArguments is [{ Value: string name }])
            {
                return Kebab.Of(name);
            }
        }

        return null;
    }

    /// <summary>The wire text of a constant initialiser.</summary>
    private static string? Default(IPropertySymbol property, Compilation compilation, CancellationToken cancellation)
    {
        if (property.DeclaringSyntaxReferences is not [var reference]
            || reference.GetSyntax(cancellation) is not PropertyDeclarationSyntax { Initializer.Value: { } value })
        {
            return null;
        }

        var model = compilation.GetSemanticModel(value.SyntaxTree);
        if (model.GetSymbolInfo(value, cancellation).Symbol is IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member)
            return member.Name;
        return model.GetConstantValue(value, cancellation) is { HasValue: true, Value: { } constant }
            ? constant switch
            {
                string text => text,
                bool flag => flag ? "true" : "false",
                double number => number.ToString("R", CultureInfo.InvariantCulture),
                float number => ((double)number).ToString("R", CultureInfo.InvariantCulture),
                IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
                _ => null,
            }
            : null;
    }
}
