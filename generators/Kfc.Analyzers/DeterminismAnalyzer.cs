using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kfc.Analyzers;

/// <summary>No clock, random number, environment, file or network in what makes the graph: pipelines, and what components say of themselves.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeterminismAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableHashSet<string> BannedTypes = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.Random",
        "System.Environment",
        "System.Console",
        "System.AppContext",
        "System.HashCode",
        "System.TimeProvider",
        "System.Diagnostics.Stopwatch",
        "System.Diagnostics.Process",
        "System.Security.Cryptography.RandomNumberGenerator",
        "System.IO.File",
        "System.IO.Directory",
        "System.IO.FileInfo",
        "System.IO.DirectoryInfo",
        "System.IO.FileStream",
        "System.IO.StreamReader",
        "System.IO.StreamWriter",
        "System.Net.Http.HttpClient");

    private static readonly ImmutableHashSet<string> BannedMembers = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "System.DateTime.Now",
        "System.DateTime.UtcNow",
        "System.DateTime.Today",
        "System.DateTimeOffset.Now",
        "System.DateTimeOffset.UtcNow",
        "System.Guid.NewGuid",
        "System.Guid.CreateVersion7",
        "string.GetHashCode",
        "System.IO.Path.GetTempPath",
        "System.IO.Path.GetTempFileName",
        "System.IO.Path.GetRandomFileName");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.NotDeterministic);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationBlockStartAction(static block =>
        {
            if (Language.IsStep(block.OwningSymbol.ContainingType) && block.OwningSymbol is not IMethodSymbol { IsStatic: true, Name: "Main" })
                block.RegisterOperationAction(Check, OperationKind.Invocation, OperationKind.MethodReference, OperationKind.PropertyReference, OperationKind.ObjectCreation);
        });
    }

    private static void Check(OperationAnalysisContext context)
    {
        ISymbol? member = context.Operation switch
        {
            IInvocationOperation call => call.TargetMethod,
            IMethodReferenceOperation group => group.Method,
            IPropertyReferenceOperation property => property.Property,
            IObjectCreationOperation creation => creation.Constructor,
            _ => null,
        };
        if (member?.ContainingType is not { } type)
            return;
        var typeName = type.ToDisplayString();
        var name = member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? typeName : $"{typeName}.{member.Name}";
        if (BannedTypes.Contains(typeName) || BannedMembers.Contains(name))
            context.ReportDiagnostic(Diagnostic.Create(Rules.NotDeterministic, context.Operation.Syntax.GetLocation(), name));
    }
}
