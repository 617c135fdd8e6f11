using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Kfc.Analyzers;

/// <summary>Values whose type does not fit: the compiler names both types, this says what to write.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeHintAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.TypeHint);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSyntaxNodeAction(CheckGiven, SyntaxKind.SimpleAssignmentExpression);
        context.RegisterSyntaxNodeAction(
            CheckCompared, SyntaxKind.EqualsExpression, SyntaxKind.NotEqualsExpression, SyntaxKind.LessThanExpression, SyntaxKind.LessThanOrEqualExpression,
            SyntaxKind.GreaterThanExpression, SyntaxKind.GreaterThanOrEqualExpression);
    }

    private static void CheckGiven(SyntaxNodeAnalysisContext context)
    {
        var given = (AssignmentExpressionSyntax)context.Node;
        if (given.Parent is not InitializerExpressionSyntax
            || context.SemanticModel.GetSymbolInfo(given.Left, context.CancellationToken).Symbol is not IPropertySymbol property || !Language.IsOwn(property.Type)
            || context.SemanticModel.GetTypeInfo(given.Right, context.CancellationToken).Type is not { TypeKind: not TypeKind.Error } type
            || context.SemanticModel.ClassifyConversion(given.Right, property.Type) is { Exists: true, IsImplicit: true })
        {
            return;
        }

        if (GivenHint(property, type, given.Right) is { } hint)
            Report(context, given.Right, hint);
    }

    private static string? GivenHint(IPropertySymbol property, ITypeSymbol type, ExpressionSyntax given)
    {
        if (Language.Is(property.Type, "Retry") && type.SpecialType == SpecialType.System_Int32)
            return $"write new({given})";
        if (Language.PortName(property) is null || property.Type is not INamedTypeSymbol { TypeArguments: [var taken] })
            return null;
        var takes = $"{property.Name} takes {taken.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}";
        if (Language.Is(type, "SecretKey"))
            return "a secret is no input, it reaches the container as a variable: write Run(…, new() { SecretEnv = { [\"NAME\"] = " + given + " } })";
        if (Language.IsStep(type))
            return $"{given} is a task; {takes}: {Outputs(type, taken, given)}";
        if (Language.Is(type, "Choice"))
            return "a value is needed whichever arm is taken: add .Else(() => …)";
        if (Language.Is(type, "Condition"))
            return "a condition is decided where it is used: write Choose(condition, () => Values.Of(…)).Else(() => Values.Of(…))";
        if (Language.ValueOf(type) is { } held)
        {
            return taken.SpecialType == SpecialType.System_String && held is { IsReferenceType: false }
                ? $"{takes} and {given} holds {held.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}: write $\"{{{given}}}\""
                : $"{takes} and {given} holds {held.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}: give a value of that type, or one that a component makes of it";
        }

        return type.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal && taken.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
            ? $"{takes}, a whole number: write one, or make it an Input<double>"
            : null;
    }

    private static string Outputs(ITypeSymbol task, ITypeSymbol taken, ExpressionSyntax given)
    {
        var fitting = task.GetMembers().OfType<IPropertySymbol>()
            .Where(p => Language.Is(p.Type, "Output") && p.Type is INamedTypeSymbol { TypeArguments: [var made] } && SymbolEqualityComparer.Default.Equals(made, taken)).Select(p => $"{given}.{p.Name}").ToList();
        return fitting.Count == 0 ? $"{task.Name} has no output of that type" : $"write {string.Join(" or ", fitting)}";
    }

    private static void CheckCompared(SyntaxNodeAnalysisContext context)
    {
        var binary = (BinaryExpressionSyntax)context.Node;
        if (context.SemanticModel.GetSymbolInfo(binary, context.CancellationToken).Symbol is not null)
            return;
        foreach (var (value, other) in new[] { (binary.Left, binary.Right), (binary.Right, binary.Left) })
        {
            if (Language.ValueOf(context.SemanticModel.GetTypeInfo(value, context.CancellationToken).Type) is not { } held
                || context.SemanticModel.GetConstantValue(other, context.CancellationToken) is not { HasValue: true, Value: { } constant })
            {
                continue;
            }

            var hint = held.TypeKind == TypeKind.Enum ? Member(held, constant) : held.SpecialType == SpecialType.System_String ? $"\"{constant}\"" : constant is string ? held.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat) : null;
            if (hint is not null)
                Report(context, binary, $"{value} holds {held.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat)}: compare it with {hint}");
        }
    }

    private static string Member(ITypeSymbol type, object constant)
    {
        var members = type.GetMembers().OfType<IFieldSymbol>().Select(member => member.Name).ToList();
        var meant = members.Find(member => string.Equals(member, constant as string, StringComparison.OrdinalIgnoreCase));
        return meant is not null ? $"{type.Name}.{meant}" : string.Join(" or ", members.Select(member => $"{type.Name}.{member}"));
    }

    private static void Report(SyntaxNodeAnalysisContext context, ExpressionSyntax where, string hint) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.TypeHint, where.GetLocation(), hint));
}
