using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kfc.Analyzers;

/// <summary>Steps that are made and never run, values that are made and dropped, outputs that nobody reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class EffectAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NeverRun, Rules.UnusedOutput);

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
        var uses = all.OfType<ILocalReferenceOperation>().ToLookup(reference => reference.Local, SymbolEqualityComparer.Default);
        foreach (var statement in all.OfType<IExpressionStatementOperation>())
            CheckDropped(context, statement.Operation);
        foreach (var declared in all.OfType<IVariableDeclaratorOperation>())
        {
            var made = Bare(declared.GetVariableInitializer()?.Value);
            if (made is IObjectCreationOperation && Language.IsStep(made.Type) && !uses[declared.Symbol].Any())
                Report(context, made, $"new {made.Type!.Name}", "it is never passed to Run");
            else if (IsRun(made) && !uses[declared.Symbol].Any())
                CheckOutputs(context, made!, null);
            else if (IsRun(made))
                CheckOutputs(context, made!, uses[declared.Symbol].ToList());
        }
    }

    private static void CheckDropped(OperationBlockAnalysisContext context, IOperation operation)
    {
        var made = Bare(operation);
        if (made is IObjectCreationOperation && Language.IsStep(made.Type))
            Report(context, made, $"new {made.Type!.Name}", "it is never passed to Run");
        else if (made is IInvocationOperation { TargetMethod: { Name: "Choose" or "Else" } method } && (Language.Is(method.ContainingType, "Choice") || Language.Is(made.Type, "Choice")))
            Report(context, made, "Choose", "what it chooses is dropped; use If for tasks that hand nothing on");
        else if (IsRun(made))
            CheckOutputs(context, made!, null);
        else if (made is IInvocationOperation call && Language.IsOwn(call.TargetMethod.ContainingType) && Language.IsRunTime(made.Type))
            Report(context, made, made.Syntax.ToString(), "what it makes is dropped");
    }

    /// <summary>Outputs none of which is read; null uses mean that the step itself is dropped.</summary>
    private static void CheckOutputs(OperationBlockAnalysisContext context, IOperation run, List<ILocalReferenceOperation>? uses)
    {
        if (!Language.Derives(run.Type, "Component") || uses?.Any(use => use.Parent is not IPropertyReferenceOperation) == true)
            return;
        var read = new HashSet<string>(uses?.Select(use => ((IPropertyReferenceOperation)use.Parent!).Property.Name) ?? [], StringComparer.Ordinal);
        var unread = run.Type!.GetMembers().OfType<IPropertySymbol>().Where(property => Language.Is(property.Type, "Output") && !read.Contains(property.Name))
            .Select(property => property.Name).ToList();
        if (unread.Count > 0)
            context.ReportDiagnostic(Diagnostic.Create(Rules.UnusedOutput, run.Syntax.GetLocation(), run.Type.Name, string.Join(", ", unread)));
    }

    private static bool IsRun(IOperation? operation) =>
        operation is IInvocationOperation { TargetMethod: { Name: "Run" } method } && Language.Is(method.ContainingType, "Pipeline");

    private static IOperation? Bare(IOperation? operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } conversion)
            operation = conversion.Operand;
        return operation;
    }

    private static void Report(OperationBlockAnalysisContext context, IOperation operation, string what, string why) =>
        context.ReportDiagnostic(Diagnostic.Create(Rules.NeverRun, operation.Syntax.GetLocation(), what, why));
}
