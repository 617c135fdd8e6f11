using System.Collections.Immutable;
using Kfc.Validation.Yaml;

namespace Kfc.Validation.Rules.Argo;

/// <summary>The rules by subject, in the order in which they run.</summary>
internal static class ArgoRules
{
    public static ImmutableArray<Rule<ArgoContext>> OfWorkflows { get; } =
    [
        new Workflows.ObjectNameLength(), new Workflows.Entrypoint(), new Workflows.TemplateNames(), new Workflows.WorkflowArguments(),
        new Workflows.TemplatesBesideReference(), new Workflows.Schedule(), new Workflows.PodSelector(),
    ];

    public static ImmutableArray<Rule<ArgoTemplate>> OfTemplates { get; } =
    [
        new Templates.TemplateKind(), new Templates.InputForm(), new Templates.OutputForm(), new Templates.MountPaths(), new Templates.Limits(),
        new Templates.ResourceForm(), new Templates.ContainerSetForm(), new Templates.PodResources(), new Templates.MemoizeKey(),
        new Calls.StepNames(), new Calls.SameGroup(),
    ];

    public static ImmutableArray<Rule<(ArgoTemplate Template, ArgoContext Context)>> OfTemplatesInContext { get; } =
        [new Templates.Image(), new Templates.MountedVolumes(), new Calls.DagForm(), new Calls.ComputedTemplate(), new Calls.MissingDependency(), new Calls.SkippedProducer()];

    public static ImmutableArray<Rule<(ArgoCall Call, ArgoContext Context)>> OfCalls { get; } = [new Calls.CallForm(), new Calls.Condition()];

    public static void Check<T>(ImmutableArray<Rule<T>> rules, T subject, RuleContext context)
    {
        foreach (var rule in rules)
            rule.Check(subject, context);
    }
}
