using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Kfc.Analyzers;

/// <summary>What the analyzers report.</summary>
internal static class Rules
{
    public static readonly DiagnosticDescriptor NotPartial = new(
        "KFC1001",
        "A component or pipeline is not partial",
        "{0} must be partial, as must the types around it: the generator writes its other half",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1001.md");

    public static readonly DiagnosticDescriptor UnsupportedType = new(
        "KFC1002",
        "A type that cannot travel between tasks",
        "{0} cannot travel between tasks: use string, bool, int, long, double, an enum, a record or IReadOnlyList of these, or an artifact kind",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1002.md");

    public static readonly DiagnosticDescriptor NotDeterministic = new(
        "KFC1003",
        "Define() depends on more than the pipeline",
        "{0} differs from one compilation to the next; Define() must place the same tasks every time, so pass what differs as a parameter",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1003.md");

    public static readonly DiagnosticDescriptor NoComponentMethod = new(
        "KFC1004",
        "A method that cannot be a component",
        "{0} {1}: a component is a static, reachable method whose parameters and result can travel between tasks",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1004.md");

    public static readonly DiagnosticDescriptor ValueAsText = new(
        "KFC1005",
        "A value becomes text while the pipeline is being defined",
        "{0} is known when the pipeline runs, not now: use it in an interpolated text that an input takes, as in `Text = $\"… {{value}}\"`",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1005.md");

    public static readonly DiagnosticDescriptor LeavesScope = new(
        "KFC1006",
        "A value of a branch or loop is used outside of it",
        "'{0}' gets its value inside of {1} and is used outside; let it out by {2}",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1006.md");

    public static readonly DiagnosticDescriptor NeverRun = new(
        "KFC1007",
        "Something that has no effect",
        "{0} has no effect: {1}",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1007.md");

    public static readonly DiagnosticDescriptor UnusedOutput = new(
        "KFC1008",
        "Outputs that nobody reads",
        "Nobody reads what {0} makes ({1})",
        "Kfc",
        DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1008.md");

    public static readonly DiagnosticDescriptor DuplicatePipeline = new(
        "KFC1009",
        "Two pipelines or steps with one name",
        "{0} and {1} both have the name '{2}'; names of pipelines and of methods that are components must differ",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1009.md",
        customTags: WellKnownDiagnosticTags.CompilationEnd);

    public static readonly DiagnosticDescriptor DuplicatePort = new(
        "KFC1010",
        "Two ports with one name",
        "{0} and {1} both have the name '{2}'; give one of them another by [Port(\"…\")]",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1010.md");

    public static readonly DiagnosticDescriptor SplicedScript = new(
        "KFC1011",
        "A value is spliced into the text of a script",
        "The value of {0} becomes a part of the script's text, so that what is in it is run; pass it as a variable or an argument",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1011.md");

    public static readonly DiagnosticDescriptor SecretDefault = new(
        "KFC1012",
        "A default that looks like a secret",
        "The default of {0} looks like a secret, and would stand in the manifest for all to read; take it from the cluster by SecretEnv",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1012.md");

    public static readonly DiagnosticDescriptor FloatingImage = new(
        "KFC1013",
        "An image without a version",
        "The image '{0}' {1}, so that two runs of one manifest may run different programs; name a version or a digest",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1013.md");

    public static readonly DiagnosticDescriptor LargeLiteral = new(
        "KFC1014",
        "A text that is too large for an argument",
        "The text has {0} bytes, and one argument or variable of a container may have 131071; put it into the image or an artifact",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1014.md");

    public static readonly DiagnosticDescriptor CachedSecret = new(
        "KFC1015",
        "A cached task with secrets",
        "The task has secrets and is cached: a result that was made with one secret is served to runs with another",
        "Kfc",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1015.md");

    public static readonly DiagnosticDescriptor CannotTravel = new(
        "KFC1016",
        "A method that cannot travel with its task",
        "{0} uses {1}, which does not travel with its task; hand it in as a parameter, move it into a type of its own, or run the method in an image (Host = MethodHost.App)",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1016.md");

    public static readonly DiagnosticDescriptor TooLargeToTravel = new(
        "KFC1017",
        "A method that is too large to travel with its task",
        "{0} and what it needs have {1} bytes as base64, and one argument may have 131071; run it in an image (Host = MethodHost.App)",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1017.md");

    public static readonly DiagnosticDescriptor NoPort = new(
        "KFC1018",
        "A port that nobody could connect",
        "{0} {1}",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1018.md");

    public static readonly DiagnosticDescriptor HostLanguage = new(
        "KFC1019",
        "C# cannot decide now what only the run knows",
        "{0}",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1019.md");

    public static readonly DiagnosticDescriptor NoStep = new(
        "KFC1020",
        "A class that the generator does not complete",
        "{0} {1}",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1020.md");

    public static readonly DiagnosticDescriptor AsyncBody = new(
        "KFC1021",
        "A body that is asynchronous",
        "What stands behind an await is done after the pipeline is defined, so that its tasks are missing; remove 'async'",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1021.md");

    public static readonly ImmutableArray<DiagnosticDescriptor> All = ImmutableArray.Create(
        NotPartial, UnsupportedType, NotDeterministic, NoComponentMethod, ValueAsText, LeavesScope, NeverRun, UnusedOutput, DuplicatePipeline,
        DuplicatePort, SplicedScript, SecretDefault, FloatingImage, LargeLiteral, CachedSecret, CannotTravel, TooLargeToTravel,
        NoPort, HostLanguage, NoStep, AsyncBody);

    public static readonly DiagnosticDescriptor TypeHint = new(
        "KFC1022",
        "A value of a type that does not fit",
        "{0}",
        "Kfc",
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/diagnostics/KFC1022.md");
}
