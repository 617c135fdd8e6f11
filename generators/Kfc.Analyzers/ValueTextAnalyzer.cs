using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kfc.Analyzers;

/// <summary>Values that are only known when the pipeline runs do not become C# texts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ValueTextAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.ValueAsText);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(CheckCall, OperationKind.Invocation);
        context.RegisterOperationAction(CheckHole, OperationKind.Interpolation);
        context.RegisterOperationAction(CheckAppended, OperationKind.InterpolatedStringAppendFormatted);
        context.RegisterOperationAction(CheckSum, OperationKind.Binary, OperationKind.CompoundAssignment);
    }

    private static void CheckCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        var type = call.TargetMethod.ContainingType;
        if (call.TargetMethod.Name == "ToString" && call.Instance is { } instance && Language.IsRunTime(instance.Type))
        {
            Report(context, instance);
            return;
        }

        var makesText = type.SpecialType == SpecialType.System_String && call.TargetMethod.Name is "Format" or "Concat" or "Join"
            || type.ToDisplayString() is "System.Console" or "System.Diagnostics.Debug" or "System.Diagnostics.Trace" or "System.Text.StringBuilder" or "System.Convert" or "System.Text.Json.JsonSerializer";
        if (!makesText)
            return;
        foreach (var argument in call.Arguments.SelectMany(argument => Values(argument.Value)))
            Report(context, argument);
    }

    /// <summary>The values of an argument, also those that are packed into an array for it.</summary>
    private static IEnumerable<IOperation> Values(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation is IArrayCreationOperation { Initializer: { } elements } ? elements.ElementValues.SelectMany(Values)
            : operation is ICollectionExpressionOperation collection ? collection.Elements.SelectMany(Values)
            : Language.IsRunTime(operation.Type) ? [operation] : [];
    }

    /// <summary>A hole of a text that is a C# text, and not one that a handler of Kfc takes.</summary>
    private static void CheckHole(OperationAnalysisContext context)
    {
        var hole = (IInterpolationOperation)context.Operation;
        if (hole.Parent is IInterpolatedStringOperation { Parent: not IInterpolatedStringHandlerCreationOperation } && Language.IsRunTime(hole.Expression.Type))
            Report(context, hole.Expression);
    }

    /// <summary>The same of a text for somebody else's handler, such as a builder's or a log's.</summary>
    private static void CheckAppended(OperationAnalysisContext context)
    {
        if (((IInterpolatedStringAppendOperation)context.Operation).AppendCall is not IInvocationOperation { TargetMethod.ContainingType: var handler, Arguments: [var argument, ..] } || Language.IsOwn(handler))
            return;
        foreach (var value in Values(argument.Value))
            Report(context, value);
    }

    /// <summary>C#'s own sum of a text and something, where the something has no sum of its own.</summary>
    private static void CheckSum(OperationAnalysisContext context)
    {
        IOperation[] sides = context.Operation switch
        {
            IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum => [sum.LeftOperand, sum.RightOperand],
            ICompoundAssignmentOperation { OperatorKind: BinaryOperatorKind.Add, OperatorMethod: null, Type.SpecialType: SpecialType.System_String } sum => [sum.Value],
            _ => [],
        };
        foreach (var value in sides.SelectMany(Values))
            Report(context, value);
    }

    private static void Report(OperationAnalysisContext context, IOperation value) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.ValueAsText, value.Syntax.GetLocation(), value.Syntax.ToString()));
}
