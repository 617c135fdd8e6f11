using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Kfc.Naming;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace Kfc.Analyzers;

/// <summary>Secrets stay in the cluster: not in defaults, not in a cache's key.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SecretAnalyzer : DiagnosticAnalyzer
{
    private static readonly string[] Words =
        ["password", "passwd", "pwd", "secret", "token", "api-key", "apikey", "access-key", "private-key", "credential", "credentials", "connection-string"];

    /// <summary>Tokens of languages and of lists are no secrets, nor is the name of the secret by which images are pulled.</summary>
    private static readonly string[] Harmless =
    [
        "eos-token", "bos-token", "pad-token", "unk-token", "mask-token", "sep-token", "cls-token", "stop-token", "start-token", "end-token", "special-token",
        "max-token", "min-token", "next-token", "page-token", "continuation-token", "pull-secret",
    ];

    /// <summary>Tokens that give themselves away: of clouds, of code hosts, private keys, addresses with a password.</summary>
    private static readonly Regex Known = new(
        "^(AKIA[0-9A-Z]{16}|gh[pousr]_[A-Za-z0-9]{30,}|xox[abp]-|eyJ[A-Za-z0-9_-]{20,}\\.|glpat-|-----BEGIN [A-Z ]*PRIVATE KEY|[a-z+]+://[^/\\s:@]+:[^/\\s@]+@)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rules.SecretDefault, Rules.CachedSecret);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterOperationAction(CheckDefault, OperationKind.PropertyInitializer);
        context.RegisterSymbolAction(CheckMethod, SymbolKind.Method);
        context.RegisterOperationAction(CheckOptions, OperationKind.ObjectCreation, OperationKind.With);
    }

    private static void CheckDefault(OperationAnalysisContext context)
    {
        var initializer = (IPropertyInitializerOperation)context.Operation;
        var value = initializer.Value;
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        if (value.ConstantValue is not { HasValue: true, Value: string { Length: > 0 } text })
            return;
        foreach (var property in initializer.InitializedProperties.Where(property => Language.PortName(property) is not null && IsSecret(property.Name, text)))
            context.ReportDiagnostic(Diagnostic.Create(Rules.SecretDefault, value.Syntax.GetLocation(), property.Name));
    }

    private static void CheckMethod(SymbolAnalysisContext context)
    {
        if (!Language.Bears(context.Symbol, "ComponentAttribute"))
            return;
        foreach (var parameter in ((IMethodSymbol)context.Symbol).Parameters)
        {
            if (parameter is { HasExplicitDefaultValue: true, ExplicitDefaultValue: string { Length: > 0 } text } && IsSecret(parameter.Name, text))
                context.ReportDiagnostic(Diagnostic.Create(Rules.SecretDefault, parameter.Locations.FirstOrDefault(), parameter.Name));
        }
    }

    private static bool IsSecret(string member, string text)
    {
        var name = Kebab.Of(member);
        return Known.IsMatch(text) || Words.Any(word => IsOr(name, word)) && !Harmless.Any(word => IsOr(name, word)) && !IsPlace(text)
            && (!IsOr(name, "connection-string") || text.IndexOf("password=", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("pwd=", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("key=", StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static bool IsOr(string name, string word) => name == word || name.EndsWith("-" + word, StringComparison.Ordinal);

    /// <summary>Where a secret is, and not the secret.</summary>
    private static bool IsPlace(string text) => text[0] == '/' || text.Contains("://");

    private static void CheckOptions(OperationAnalysisContext context)
    {
        if (!Language.Is(context.Operation.Type, "TaskOptions"))
            return;
        var initializer = context.Operation is IObjectCreationOperation creation ? creation.Initializer : ((IWithOperation)context.Operation).Initializer;
        if (initializer is null)
            return;
        // What the options begin with is told where it stands.
        var before = context.Operation is IWithOperation changed ? CachedSecrets.Of(changed.Operand, context.Compilation) : default;
        var after = before.With(initializer);
        if (before.AreBoth || !after.AreBoth)
            return;
        var said = initializer.Initializers.FirstOrDefault(operation => CachedSecrets.Property(operation) is "Cache" or "Caching")
            ?? initializer.Initializers.First(operation => CachedSecrets.Property(operation) is "SecretEnv" or "SecretMounts" or "Volumes");
        context.ReportDiagnostic(Diagnostic.Create(Rules.CachedSecret, said.Syntax.GetLocation(), after.On.ToImmutableDictionary(property => property, _ => (string?)null)));
    }
}
