using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kfc.Analyzers;

/// <summary>What is made inside of a branch or loop does not leave it through a variable.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ScopeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.LeavesScope);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationBlockAction(Check);
    }

    private static void Check(OperationBlockAnalysisContext context)
    {
        if (!Language.Derives(context.OwningSymbol.ContainingType, "Pipeline"))
            return;
        var all = context.OperationBlocks.SelectMany(block => block.DescendantsAndSelf()).ToList();
        var reads = all.OfType<ILocalReferenceOperation>().Where(reference => reference.Parent is not IAssignmentOperation { Target: var target } || target != reference)
            .GroupBy(reference => reference.Local, SymbolEqualityComparer.Default).ToDictionary(group => group.Key!, group => group.ToList(), SymbolEqualityComparer.Default);
        foreach (var assignment in all.OfType<ISimpleAssignmentOperation>())
        {
            if (assignment.Target is not ILocalReferenceOperation { Local: { } local } || !(Language.IsRunTime(local.Type) || Language.IsStep(local.Type)))
                continue;
            if (Around(assignment, local) is not var (scope, method) || !reads.TryGetValue(local, out var found))
                continue;
            var isLoop = method is "ForEach" or "Repeat";
            foreach (var read in found.Where(read => !scope.Syntax.Span.Contains(read.Syntax.Span) && read.Syntax.SpanStart > scope.Syntax.Span.End && !IsSetBetween(all, local, scope.Syntax.Span.End, read)))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rules.LeavesScope, read.Syntax.GetLocation(), local.Name, isLoop ? "a loop" : "a branch", isLoop ? "Collect" : "Choose, which needs a value for both ways"));
            }
        }
    }

    /// <summary>Whether the variable gets another value after the scope and before it is read, in the same code.</summary>
    private static bool IsSetBetween(List<IOperation> all, ILocalSymbol local, int after, ILocalReferenceOperation read) => all.OfType<ISimpleAssignmentOperation>().Any(other =>
        other.Target is ILocalReferenceOperation target && SymbolEqualityComparer.Default.Equals(target.Local, local)
        && other.Syntax.SpanStart > after && other.Syntax.Span.End < read.Syntax.SpanStart && other.Syntax.Parent?.Parent?.Span.Contains(read.Syntax.Span) == true);

    /// <summary>The outermost body of a branch or loop around an assignment that does not hold the variable itself.</summary>
    private static (IAnonymousFunctionOperation Scope, string Method)? Around(IOperation operation, ILocalSymbol local)
    {
        (IAnonymousFunctionOperation, string)? outermost = null;
        for (var current = operation.Parent; current is not null; current = current.Parent)
        {
            if (current is not IAnonymousFunctionOperation function)
                continue;
            if (local.DeclaringSyntaxReferences.Any(reference => function.Syntax.Span.Contains(reference.Span)))
                break;
            var parent = function.Parent;
            while (parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
                parent = parent.Parent;
            if (parent is IInvocationOperation { TargetMethod: { Name: "If" or "ElseIf" or "Else" or "ForEach" or "Choose" or "Repeat" } method } && Language.IsOwn(method.ContainingType))
                outermost = (function, method.Name);
        }

        return outermost;
    }
}
