using Microsoft.CodeAnalysis;

namespace Kfc.Generators;

/// <summary>What a method looks like as a component, and why it cannot be one.</summary>
internal static class MethodShape
{
    /// <summary>Why a method cannot be a component; null when it can.</summary>
    public static string? Problem(IMethodSymbol method)
    {
        if (!method.IsStatic || method.MethodKind != MethodKind.Ordinary)
            return "is not static";
        if (method.IsGenericMethod || method.ContainingType.IsGenericType)
            return "is generic";
        if (method.ContainingType.ContainingType is not null)
            return "is in a nested class";
        if (!IsReachable(method))
            return "is private";
        if (IsNameTaken(method))
            return "has the name of a class beside it, or of another method that is a component";
        foreach (var parameter in method.Parameters)
        {
            if (parameter.RefKind != RefKind.None || parameter.IsParams)
                return $"has the parameter '{parameter.Name}' by reference or as params";
            if (!IsCancellation(parameter.Type) && ArtifactRole(parameter.Type) is null && !IsValue(Bare(parameter.Type), []))
                return $"has the parameter '{parameter.Name}' of a type that cannot travel";
            if (parameter.HasExplicitDefaultValue && !CanStand(parameter))
                return $"has the parameter '{parameter.Name}' whose default has no text";
        }

        return SharedName(method) ?? ReturnProblem(Returned(method, out _));
    }

    /// <summary>Whether a default can be written down: the empty value of a struct cannot, nor can what is no number.</summary>
    private static bool CanStand(IParameterSymbol parameter) => parameter.ExplicitDefaultValue switch
    {
        null => !parameter.Type.IsValueType || parameter.Type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || IsCancellation(parameter.Type),
        double number => !double.IsNaN(number) && !double.IsInfinity(number),
        _ => true,
    };

    private static string? SharedName(IMethodSymbol method)
    {
        var inputs = method.Parameters.Where(parameter => !IsCancellation(parameter.Type)).Select(parameter => parameter.Name);
        var outputs = Returned(method, out _) is { } returned ? Members(returned)?.Select(member => member.Name) ?? [] : [];
        var shared = new[] { inputs, outputs }.Select(names => names.GroupBy(Kfc.Naming.Kebab.Of, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1)).FirstOrDefault(group => group is not null);
        return shared is null ? null : $"has two ports with the name '{shared.Key}', {string.Join(" and ", shared)}";
    }

    /// <summary>What a method hands back, out of its task; null for nothing.</summary>
    public static ITypeSymbol? Returned(IMethodSymbol method, out bool isAwaited)
    {
        var type = method.ReturnType;
        isAwaited = type is INamedTypeSymbol { Name: "Task" or "ValueTask" } task && task.ContainingNamespace.ToDisplayString() == "System.Threading.Tasks";
        if (isAwaited)
            return ((INamedTypeSymbol)type).TypeArguments is [var inner] ? inner : null;
        return method.ReturnsVoid ? null : type;
    }

    /// <summary>The members of a record or tuple that become outputs; null when the value is one output.</summary>
    public static IEnumerable<(string Name, ITypeSymbol Type)>? Members(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { IsTupleType: true } tuple)
            return tuple.TupleElements.Select(element => (element.Name, element.Type));
        return type.IsRecord
            ? type.GetMembers().OfType<IPropertySymbol>().Where(Records.IsField).Select(property => (property.Name, property.Type))
            : null;
    }

    public static bool IsCancellation(ITypeSymbol type) =>
        type.Name == "CancellationToken" && type.ContainingNamespace?.ToDisplayString() == "System.Threading";

    /// <summary>Whether a parameter is an artifact that the method reads or makes.</summary>
    public static ParameterRole? ArtifactRole(ITypeSymbol type)
    {
        if (type is not INamedTypeSymbol { TypeArguments.Length: 1 } named || !StepReader.IsKfc(named.ContainingNamespace))
            return null;
        return named.Name switch
        {
            "InputFile" or "InputDirectory" => ParameterRole.InputArtifact,
            "OutputFile" or "OutputDirectory" => ParameterRole.OutputArtifact,
            _ => null,
        };
    }

    /// <summary>The type below <c>T?</c>.</summary>
    public static ITypeSymbol Bare(ITypeSymbol type) =>
        type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }
            ? inner
            : type.WithNullableAnnotation(NullableAnnotation.NotAnnotated);

    /// <summary>Whether values of a type can travel between tasks.</summary>
    public static bool IsValue(ITypeSymbol type, HashSet<ITypeSymbol> above)
    {
        if (type.TypeKind == TypeKind.Enum
            || type.SpecialType is SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double)
        {
            return true;
        }

        if (WireTypes.Element(type) is { } element)
            return IsValue(element, above);
        if (type is not INamedTypeSymbol { IsRecord: true, IsGenericType: false, IsAbstract: false } || Records.InheritsFields(type) || !above.Add(type))
            return false;
        var isValue = type.GetMembers().OfType<IPropertySymbol>().Where(Records.IsField).All(field => IsValue(field.Type, above));
        above.Remove(type);
        return isValue;
    }

    private static string? ReturnProblem(ITypeSymbol? returned)
    {
        if (returned is null)
            return null;
        var types = Members(returned)?.Select(member => member.Type) ?? [returned];
        return types.All(type => IsValue(type, [])) ? null : "returns a type that cannot travel";
    }

    /// <summary>The class that is made of the method stands in the namespace; of overloads only the first becomes one.</summary>
    private static bool IsNameTaken(IMethodSymbol method)
    {
        var own = method.PartialDefinitionPart ?? method;
        return method.ContainingNamespace.GetTypeMembers(method.Name, 0).Any(type => type.DeclaringSyntaxReferences.Any(reference => !reference.SyntaxTree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
            || method.ContainingType.GetMembers(method.Name).OfType<IMethodSymbol>().TakeWhile(other => !SymbolEqualityComparer.Default.Equals(other, own))
                .Any(other => other.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "ComponentAttribute" } given && StepReader.IsKfc(given.ContainingNamespace)));
    }

    private static bool IsReachable(IMethodSymbol method) => method.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
        && method.ContainingType.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal;
}
