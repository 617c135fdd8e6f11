using System.Globalization;
using Kfc.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>Reads a method that bears <c>[Component]</c>.</summary>
internal static class MethodReader
{
    private const string SdkImage = "mcr.microsoft.com/dotnet/sdk:10.0";

    public static MethodWithTypes? Read(GeneratorAttributeSyntaxContext context, CancellationToken cancellation)
    {
        if (context.TargetSymbol is not IMethodSymbol method || MethodShape.Problem(method) is not null)
            return null;
        var types = new WireTypes();
        var model = Model((MethodDeclarationSyntax)context.TargetNode, method, context.Attributes[0], context.SemanticModel.Compilation, types, cancellation);
        return new(model, new(model.Step, new(types.Models), new(types.Lists)));
    }

    /// <summary>Reads a method of the right shape; the types that travel are added to those that are known.</summary>
    public static MethodModel Model(
        MethodDeclarationSyntax syntax, IMethodSymbol method, AttributeData attribute, Compilation compilation, WireTypes types, CancellationToken cancellation)
    {
        var codecs = new Codecs();
        var parameters = method.Parameters.Select(parameter => Parameter(parameter, method, types, codecs, cancellation)).ToList();
        var outputs = Outputs(method, parameters, types, codecs, out var result, out var isAwaited);
        var isApp = attribute.NamedArguments.Any(argument => argument is { Key: "Host", Value.Value: 1 });
        var source = isApp
            ? new MethodSource("", new([]), new([]))
            : MethodText.Of(syntax, method, compilation, Packages(attribute), cancellation);
        return new(
            Step(method, parameters, outputs, cancellation),
            method.DeclaredAccessibility == Accessibility.Public && method.ContainingType.DeclaredAccessibility == Accessibility.Public ? "public" : "internal",
            Given(attribute, "Image") ?? SdkImage,
            isApp,
            $"{method.ContainingType.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)}.{method.Name}",
            isAwaited,
            result,
            new(parameters),
            new(outputs),
            new(codecs.Models),
            source);
    }

    public static IEnumerable<string> Packages(AttributeData attribute) => attribute.NamedArguments
        .Where(argument => argument.Key == "Packages" && argument.Value.Kind == TypedConstantKind.Array && !argument.Value.IsNull)
        .SelectMany(argument => argument.Value.Values).Select(value => value.Value as string).OfType<string>();

    private static string? Given(AttributeData attribute, string name) =>
        attribute.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value as string;

    private static StepModel Step(IMethodSymbol method, List<MethodParameter> parameters, List<MethodOutput> outputs, CancellationToken cancellation)
    {
        var space = method.ContainingNamespace.IsGlobalNamespace ? "" : method.ContainingNamespace.ToDisplayString();
        var members = parameters.Where(parameter => parameter.Role is ParameterRole.Value or ParameterRole.InputArtifact)
            .Select(input => new MemberModel(
                MemberRole.Input, input.Port, input.Property, input.Type, input.Default is null && !input.IsNullable, input.IsNullable, null, input.Description, null, false))
            .Concat(parameters.Where(parameter => parameter.Role == ParameterRole.OutputArtifact).Select(output => new MemberModel(
                MemberRole.Output, output.Port, output.Property, output.Type, false, false, null, output.Description, "public", false)))
            .Concat(outputs.Select(output => new MemberModel(
                MemberRole.Output, output.Port, output.Property, output.Type, false, false, null, null, "public", false)));
        var fullName = "global::" + (space.Length > 0 ? space + "." : "") + method.Name;
        return new(
            false, Kebab.Of(method.Name), method.Name, Documentation.Summary(method, cancellation), space,
            new([$"partial class {method.Name}"]), fullName, StepReader.HintName(fullName), true, new(members));
    }

    private static MethodParameter Parameter(IParameterSymbol parameter, IMethodSymbol method, WireTypes types, Codecs codecs, CancellationToken cancellation)
    {
        var property = char.ToUpperInvariant(parameter.Name[0]) + parameter.Name.Substring(1);
        property = property == method.Name ? property + "Value" : property;
        var port = Kebab.Of(property);
        var about = Documentation.Parameter(method, parameter.Name, cancellation);
        if (MethodShape.IsCancellation(parameter.Type))
            return new(ParameterRole.Stopping, port, property, "", "", null, false, null);
        if (MethodShape.ArtifactRole(parameter.Type) is { } role)
        {
            var kind = ((INamedTypeSymbol)parameter.Type).TypeArguments[0];
            return new(role, port, property, Full(kind), Full(parameter.Type), null, false, about);
        }

        var type = MethodShape.Bare(parameter.Type);
        types.Add(type);
        codecs.Add(type);
        var isNullable = parameter.HasExplicitDefaultValue && parameter.ExplicitDefaultValue is null;
        return new(
            ParameterRole.Value, port, property, Full(type), "",
            parameter.HasExplicitDefaultValue && !isNullable ? Constant(parameter.ExplicitDefaultValue!, type) : null, isNullable, about);
    }

    private static List<MethodOutput> Outputs(
        IMethodSymbol method, List<MethodParameter> parameters, WireTypes types, Codecs codecs, out MethodResult result, out bool isAwaited)
    {
        var returned = MethodShape.Returned(method, out isAwaited);
        result = returned is null ? MethodResult.Nothing : MethodShape.Members(returned) is null ? MethodResult.Single : MethodResult.Members;
        var members = returned is null ? [] : MethodShape.Members(returned) ?? [("", returned)];
        var outputs = new List<MethodOutput>();
        foreach (var (name, type) in members)
        {
            types.Add(type);
            codecs.Add(type);
            var property = name.Length == 0 ? "Result" : char.ToUpperInvariant(name[0]) + name.Substring(1);
            while (property == method.Name || parameters.Any(parameter => parameter.Property == property))
                property += "Output";
            outputs.Add(new(Kebab.Of(property), property, Full(type), CodeText.Identifier(name)));
        }

        return outputs;
    }

    private static string Full(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Constant(object value, ITypeSymbol type) => value switch
    {
        _ when type.TypeKind == TypeKind.Enum => $"({Full(type)})({Convert.ToString(value, CultureInfo.InvariantCulture)})",
        double number => number.ToString("R", CultureInfo.InvariantCulture) + "d",
        _ => SymbolDisplay.FormatPrimitive(value, quoteStrings: true, useHexadecimalNumbers: false)!,
    };
}
