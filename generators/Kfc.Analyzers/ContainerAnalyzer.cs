using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kfc.Analyzers;

/// <summary>What a component runs: its image, its scripts, the size of its texts.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContainerAnalyzer : DiagnosticAnalyzer
{
    private const int MaxArgument = 131_071;
    private static readonly string[] Shells = ["sh", "bash", "dash", "ash", "zsh", "ksh"];

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(Rules.SplicedScript, Rules.FloatingImage, Rules.LargeLiteral);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(CheckImage, OperationKind.ObjectCreation);
        context.RegisterOperationAction(CheckText, OperationKind.Literal);
    }

    private static void CheckImage(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!Language.Is(creation.Type, "Container"))
            return;
        if (creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "Image")?.Value is { ConstantValue: { HasValue: true, Value: string image } } text
            && Floating(image) is { } why)
        {
            context.ReportDiagnostic(Diagnostic.Create(Rules.FloatingImage, text.Syntax.GetLocation(), image, why));
        }

        CheckScript(context, creation);
    }

    private static string? Floating(string image)
    {
        if (image.Length == 0 || image.IndexOf('@') >= 0)
            return null;
        var name = image.Substring(image.LastIndexOf('/') + 1);
        var colon = name.IndexOf(':');
        return colon < 0 ? "has no tag" : name.Substring(colon + 1) == "latest" ? "has the tag latest" : null;
    }

    /// <summary>The text after a shell's -c, over the seam of Command and Args, must hold no value.</summary>
    private static void CheckScript(OperationAnalysisContext context, IObjectCreationOperation creation)
    {
        if (creation.Initializer is null)
            return;
        var argv = Elements(creation, "Command").Concat(Elements(creation, "Args")).ToList();
        for (var i = 0; i + 2 < argv.Count; i++)
        {
            if (Text(argv[i]) is not { } shell || !Shells.Contains(shell.Substring(shell.LastIndexOf('/') + 1), StringComparer.Ordinal)
                || Text(argv[i + 1]) is not { Length: > 1 } flag || flag[0] != '-' || !flag.EndsWith("c", StringComparison.Ordinal))
            {
                continue;
            }

            foreach (var hole in argv[i + 2].DescendantsAndSelf().Where(operation => Language.Is(operation.Type, "Input")))
                context.ReportDiagnostic(Diagnostic.Create(Rules.SplicedScript, hole.Syntax.GetLocation(), hole.Syntax.ToString()));
        }
    }

    private static IEnumerable<IOperation> Elements(IObjectCreationOperation creation, string property) => creation.Initializer!.Initializers
        .OfType<ISimpleAssignmentOperation>()
        .Where(assignment => assignment.Target is IPropertyReferenceOperation target && target.Property.Name == property)
        .SelectMany(assignment => assignment.Value.DescendantsAndSelf().OfType<ICollectionExpressionOperation>().Take(1))
        .SelectMany(collection => collection.Elements);

    private static string? Text(IOperation element)
    {
        while (element is IConversionOperation conversion)
            element = conversion.Operand;
        return element.ConstantValue is { HasValue: true, Value: string text } ? text : null;
    }

    private static void CheckText(OperationAnalysisContext context)
    {
        var literal = (ILiteralOperation)context.Operation;
        if (literal.ConstantValue is not { HasValue: true, Value: string { Length: > MaxArgument / 3 } text })
            return;
        var size = Encoding.UTF8.GetByteCount(text);
        if (size > MaxArgument && literal.Parent is IConversionOperation conversion && Language.IsRunTime(conversion.Type))
            context.ReportDiagnostic(Diagnostic.Create(Rules.LargeLiteral, literal.Syntax.GetLocation(), size));
    }
}
