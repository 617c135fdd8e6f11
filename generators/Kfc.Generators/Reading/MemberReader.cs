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
            role switch
            {
                MemberRole.Input => Default(property, compilation, cancellation),
                MemberRole.Output => Named(property, "Default") as string,
                _ => null,
            },
            Documentation.Summary(property, cancellation),
            isOwnPartial ? "public" : null,
            Named(property, "Large") is true);
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

    private static string? GivenName(IPropertySymbol property) =>
        Attribute(property)?.ConstructorArguments is [{ Value: string name }] ? Kebab.Of(name) : null;

    /// <summary>What the author says of a port beyond its name.</summary>
    private static object? Named(IPropertySymbol property, string argument) =>
        Attribute(property)?.NamedArguments.FirstOrDefault(named => named.Key == argument).Value.Value;

    private static AttributeData? Attribute(IPropertySymbol property) => property.GetAttributes().FirstOrDefault(attribute =>
        attribute.AttributeClass is { Name: "PortAttribute" } given && StepReader.IsKfc(given.ContainingNamespace));

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
