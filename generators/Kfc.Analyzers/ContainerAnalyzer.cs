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
    private static readonly string[] Containers = ["Container", "SideContainer", "ContainerStep"];
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
        context.RegisterOperationAction(CheckChanged, OperationKind.With);
        context.RegisterOperationAction(CheckText, OperationKind.Conversion);
    }

    private static void CheckImage(OperationAnalysisContext context)
    {
        var creation = (IObjectCreationOperation)context.Operation;
        if (!IsContainer(creation.Type))
            return;
        var value = creation.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == "Image")?.Value;
        if (value is IConversionOperation { Operand: var operand })
            value = operand;
        if (value is { ConstantValue: { HasValue: true, Value: string image } } text && Floating(image) is { } why)
            context.ReportDiagnostic(Diagnostic.Create(Rules.FloatingImage, text.Syntax.GetLocation(), image, why));

        CheckScript(context, creation.Initializer);
    }

    private static void CheckChanged(OperationAnalysisContext context)
    {
        if (context.Operation is IWithOperation changed && IsContainer(changed.Type))
            CheckScript(context, changed.Initializer);
    }

    private static bool IsContainer(ITypeSymbol? type) => Language.IsOwn(type) && Containers.Contains(type!.Name, StringComparer.Ordinal);

    private static string? Floating(string image)
    {
        if (image.Length == 0 || image.IndexOf('@') >= 0)
            return null;
        var name = image.Substring(image.LastIndexOf('/') + 1);
        var colon = name.IndexOf(':');
        return colon < 0 ? "has no tag" : name.Substring(colon + 1) == "latest" ? "has the tag latest" : null;
    }

    /// <summary>The text after a shell's -c, over the seam of Command and Args, must hold no value, nor a program that a shell runs.</summary>
    private static void CheckScript(OperationAnalysisContext context, IObjectOrCollectionInitializerOperation? initializer)
    {
        if (initializer is null)
            return;
        var argv = Elements(initializer, "Command").Concat(Elements(initializer, "Args")).ToList();
        foreach (var hole in new[] { Script(argv), Program(initializer) }.SelectMany(script => script?.DescendantsAndSelf().Where(IsValue) ?? []))
            context.ReportDiagnostic(Diagnostic.Create(Rules.SplicedScript, hole.Syntax.GetLocation(), hole.Syntax.ToString()));
    }

    /// <summary>An input's value; its path is no text of somebody else's.</summary>
    private static bool IsValue(IOperation operation) =>
        Language.Is(operation.Type, "Input") && operation.Parent is not IPropertyReferenceOperation and not IConditionalAccessOperation
        && operation.Type is INamedTypeSymbol { TypeArguments: [var held] } && !IsPlain(held);

    /// <summary>Whether every text of a type is a word that a shell takes as it is: values are checked against their types before a task takes them.</summary>
    private static bool IsPlain(ITypeSymbol held) => held.TypeKind == TypeKind.Enum
        || held.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Double;

    /// <summary>The program of a step or sidecar when a shell runs it, as it does where no other interpreter is named.</summary>
    private static IOperation? Program(IObjectOrCollectionInitializerOperation initializer)
    {
        var program = initializer.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(assignment => assignment.Target is IPropertyReferenceOperation { Property.Name: "Script" })?.Value;
        var first = program?.Syntax.DescendantTokens().FirstOrDefault(token => token.ValueText.Trim().Length > 0 && !token.ValueText.Contains('"')).ValueText.TrimStart() ?? "";
        if (!first.StartsWith("#!", StringComparison.Ordinal))
            return program;
        var words = first.Split('\n')[0].Substring(2).Split([' ', '/'], StringSplitOptions.RemoveEmptyEntries);
        return words.Any(word => Shells.Contains(word.Trim(), StringComparer.Ordinal)) ? program : null;
    }

    /// <summary>The element after a shell's -c; other options may stand before it.</summary>
    private static IOperation? Script(List<IOperation> argv)
    {
        for (var i = 0; i < argv.Count; i++)
        {
            if (Text(argv[i]) is not { } shell || !Shells.Contains(shell.Substring(shell.LastIndexOf('/') + 1), StringComparer.Ordinal))
                continue;
            for (var j = i + 1; j + 1 < argv.Count && Text(argv[j]) is { Length: > 1 } flag && flag[0] is '-' or '+'; j++)
            {
                if (flag[0] == '-' && flag[1] != '-' && flag.IndexOf('c') > 0)
                    return argv[j + 1];
                if (flag.EndsWith("o", StringComparison.Ordinal))
                    j++;
            }
        }

        return null;
    }

    private static IEnumerable<IOperation> Elements(IObjectOrCollectionInitializerOperation initializer, string property) => initializer.Initializers
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
        var conversion = (IConversionOperation)context.Operation;
        if (!Language.IsRunTime(conversion.Type) || conversion.Operand.ConstantValue is not { HasValue: true, Value: string { Length: > MaxArgument / 3 } text })
            return;
        var size = Encoding.UTF8.GetByteCount(text);
        if (size > MaxArgument)
            context.ReportDiagnostic(Diagnostic.Create(Rules.LargeLiteral, conversion.Operand.Syntax.GetLocation(), size));
    }
}
