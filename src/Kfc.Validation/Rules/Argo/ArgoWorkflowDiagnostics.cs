using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Validation.Rules.Argo;

/// <summary>Workflows of Argo: KFC6500 and after.</summary>
internal static class ArgoWorkflowDiagnostics
{
    public static readonly DiagnosticDescriptor NameTooLong =
        Error("KFC6500", "Name of a workflow too long", "The name '{0}' has {1} characters; at most {2} are allowed.");

    public static readonly DiagnosticDescriptor NoEntrypoint =
        Error("KFC6501", "Workflow without an entrypoint", "The workflow does not say with which template it begins.");

    public static readonly DiagnosticDescriptor UnknownTemplate =
        Error("KFC6502", "Template that does not exist", "There is no template '{0}'.{1}");

    public static readonly DiagnosticDescriptor DuplicateTemplate =
        Error("KFC6503", "Two templates of one name", "Two templates are named '{0}'.");

    public static readonly DiagnosticDescriptor TemplatesBesideReference = Error(
        "KFC6505",
        "Templates beside a reference to a workflow template",
        "A workflow with 'workflowTemplateRef' has no templates of its own.");

    public static readonly DiagnosticDescriptor Schedule = Error("KFC6507", "Malformed schedule", "'{0}' is no schedule: {1}.");

    public static readonly DiagnosticDescriptor TimeZone = Error("KFC6508", "Unknown time zone", "There is no time zone '{0}'.");

    public static readonly DiagnosticDescriptor Selector =
        Error("KFC6509", "Malformed selector of pods", "The selector of 'podGC' cannot be read: {0}.");

    public static readonly DiagnosticDescriptor UnknownHookTemplate =
        Error("KFC6510", "Hook that runs a template that does not exist", "The hook '{0}' runs the template '{1}', which does not exist.{2}");

    public static ImmutableArray<DiagnosticDescriptor> All =>
    [
        NameTooLong, NoEntrypoint, UnknownTemplate, DuplicateTemplate, TemplatesBesideReference, Schedule, TimeZone, Selector, UnknownHookTemplate,
    ];

    private static DiagnosticDescriptor Error(string code, string title, string format) => new(code, Severity.Error, title, format);
}
