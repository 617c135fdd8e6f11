using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace Kfc.Analyzers;

/// <summary>Whether options of a task ask for the cache, and whether they have secrets; options that they begin with count, too.</summary>
internal readonly record struct CachedSecrets(bool Cache, bool Caching, bool Env, bool Mounts, bool Volumes)
{
    private const int MostSteps = 16;

    public bool AreBoth => (Cache || Caching) && (Env || Mounts || Volumes);

    /// <summary>The properties that ask for the cache.</summary>
    public IEnumerable<string> On => new[] { Cache ? nameof(Cache) : null, Caching ? nameof(Caching) : null }.OfType<string>();

    /// <summary>What options say that an expression makes; nothing where that is not certain.</summary>
    public static CachedSecrets Of(IOperation? options, Compilation compilation, int steps = 0)
    {
        while (options is IConversionOperation conversion)
            options = conversion.Operand;
        return steps > MostSteps ? default : options switch
        {
            IObjectCreationOperation { Initializer: { } initializer } => default(CachedSecrets).With(initializer),
            IWithOperation changed => Of(changed.Operand, compilation, steps + 1).With(changed.Initializer),
            ILocalReferenceOperation { Local: var local } => Of(Declared(local, compilation), compilation, steps + 1),
            IFieldReferenceOperation { Field: { IsReadOnly: true } field } => Of(Declared(field, compilation), compilation, steps + 1),
            IPropertyReferenceOperation { Property: { IsVirtual: false, IsOverride: false, IsAbstract: false, SetMethod: null } property } => Of(Declared(property, compilation), compilation, steps + 1),
            _ => default,
        };
    }

    /// <summary>The same with what an initializer says.</summary>
    public CachedSecrets With(IObjectOrCollectionInitializerOperation initializer)
    {
        var said = this;
        foreach (var operation in initializer.Initializers)
        {
            said = Property(operation) switch
            {
                "Cache" => said with { Cache = !IsEmpty(operation) },
                "Caching" => said with { Caching = !IsEmpty(operation) },
                "SecretEnv" => said with { Env = !IsEmpty(operation) },
                "SecretMounts" => said with { Mounts = !IsEmpty(operation) },
                "Volumes" => said with { Volumes = operation.Descendants().OfType<IInvocationOperation>().Any(call => call.TargetMethod is { Name: "Secret" } method && Language.Is(method.ContainingType, "Volume")) },
                _ => said,
            };
        }

        return said;
    }

    /// <summary>The property that a part of an initializer sets.</summary>
    public static string? Property(IOperation operation) => operation switch
    {
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation target } => target.Property.Name,
        IMemberInitializerOperation { InitializedMember: IPropertyReferenceOperation member } => member.Property.Name,
        _ => null,
    };

    /// <summary>Whether a property is set to nothing: <c>false</c>, <c>null</c>, an empty list.</summary>
    private static bool IsEmpty(IOperation operation)
    {
        if (operation is not ISimpleAssignmentOperation { Value: var value })
            return false;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value.ConstantValue is { HasValue: true, Value: false or null }
            || value is ICollectionExpressionOperation { Elements.Length: 0 }
            || (value is IObjectCreationOperation { Arguments.Length: 0, Initializer: null } && !Language.Is(value.Type, "Caching"));
    }

    /// <summary>What a variable or member is once and for all; null when it may become something else.</summary>
    private static IOperation? Declared(ISymbol symbol, Compilation compilation)
    {
        if (symbol.DeclaringSyntaxReferences is not [var reference])
            return null;
        var syntax = reference.GetSyntax();
        var value = syntax switch
        {
            VariableDeclaratorSyntax variable when symbol is not ILocalSymbol || !IsAssigned(variable) => variable.Initializer?.Value,
            PropertyDeclarationSyntax { ExpressionBody: { } body } => body.Expression,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        };
        return value is null ? null : compilation.GetSemanticModel(value.SyntaxTree).GetOperation(value);
    }

    private static bool IsAssigned(VariableDeclaratorSyntax variable) => variable.FirstAncestorOrSelf<BlockSyntax>()?.DescendantNodes().OfType<AssignmentExpressionSyntax>()
        .Any(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == variable.Identifier.ValueText) != false;
}
