using Kfc.Import.Model;
using Kfc.Import.Naming;
using Kfc.Import.Yaml;
using Kfc.Naming;

namespace Kfc.Import.Tekton;

/// <summary>Reads Tekton Tasks: each becomes a component of steps, with the author's own texts.</summary>
internal static class TaskReader
{
    private const string ResultsStep = "task-results";
    private const string ResultsImage = "busybox:1.37.0";

    /// <summary>What a step template says stands for each of the steps: more of it is no real file's.</summary>
    private const long MostMerged = 100_000;

    public static bool Recognises(YamlValue document) =>
        document.TextOf("apiVersion")?.StartsWith("tekton.dev/", StringComparison.Ordinal) == true
        && (document.TextOf("kind") is "Task" or "ClusterTask" || (document.TextOf("kind") == "TaskRun" && document["spec"]?["taskSpec"] is not null));

    public static ImportedPod? Read(YamlValue document, StepActions actions, ImportContext context)
    {
        if (context.Mapping(document, "spec") is not { } outer)
        {
            if (!context.HasErrors)
                context.Missing(document, "The task", "spec");
            return null;
        }

        if ((document["metadata"]?.TextOf("name") ?? document["metadata"]?.TextOf("generateName")?.TrimEnd('-')) is not { Length: > 0 } name)
        {
            context.Missing(document, "The task", "metadata.name");
            return null;
        }

        var isRun = document.TextOf("kind") == "TaskRun";
        if ((isRun ? context.Mapping(outer, "taskSpec") : outer) is not { } spec)
            return null;
        var pod = new ImportedPod
        {
            Name = name,
            Description = spec.TextOf("description"),
            File = context.File,
            Line = document.Line,
            Format = isRun ? "Tekton TaskRun" : "Tekton Task",
        };
        var ports = new TaskPorts(pod, context);
        ports.Declare(spec);
        if (isRun)
            ports.DeclareGiven(outer);
        Containers(pod, spec, isRun ? outer["podTemplate"] : null, actions, new(pod, ports, context), ports, context);
        return pod;
    }

    /// <summary>The name of a step as a container can bear it.</summary>
    public static string StepName(string name) => name.Length is > 0 and <= 50 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        && name[0] != '-' && name[^1] != '-' && !name.StartsWith("kfc-", StringComparison.Ordinal)
        ? name
        : Cut(Kebab.Of("S" + Pascal.Of(name)));

    private static string Cut(string name) => name.Length <= 50 ? name : name[..50].TrimEnd('-');

    private static void Containers(ImportedPod pod, YamlValue spec, YamlValue? podTemplate, StepActions actions, TaskText text, TaskPorts ports, ImportContext context)
    {
        if (spec["resources"] is { } resources)
            context.Cannot(resources, "The task uses PipelineResources, which Tekton has removed.", "Declare parameters and workspaces in their place.");
        var reader = new ContainerReader(text, new(spec, podTemplate, pod, text, context), context);
        var template = context.Mapping(spec, "stepTemplate");
        var steps = context.Mappings(spec, "steps").ToList();
        if (template is not null && steps.Count * (long)(template.ItemsOf("env").Count + template.ItemsOf("volumeMounts").Count) > MostMerged)
        {
            context.Report(ImportDiagnostics.TooLarge.At(context.At(template), ["Say in the steps what they need."], "100,000 values, with the step template written out in its steps"));
            return;
        }

        if (steps.Count == 0)
            context.Cannot(spec, "The task has no step.", "Add the steps that it consists of.");
        foreach (var (index, step) in steps.Index())
        {
            var name = StepName(step.TextOf("name") is { Length: > 0 } own ? own : $"unnamed-{index}");
            if (actions.Resolve(step, context) is { } whole
                && reader.Read(template is null ? whole : StepMerge.Of(template, whole), name, $"The step '{name}'") is { } read)
            {
                pod.Steps.Add(read);
            }
        }

        foreach (var (index, sidecar) in context.Mappings(spec, "sidecars").Index())
        {
            var name = StepName(sidecar.TextOf("name") is { Length: > 0 } own ? own : $"sidecar-{index}");
            if (reader.Read(sidecar, name, $"The sidecar '{name}'") is { } read)
                pod.Sidecars.Add(read);
        }

        if (ports.FromSteps.Count > 0)
            pod.Steps.Add(Results(ports, text));
        foreach (var twice in pod.Steps.Concat(pod.Sidecars).GroupBy(container => container.Name, StringComparer.Ordinal).Where(group => group.Count() > 1))
            context.Cannot(spec, $"Two containers are named '{twice.Key}'.", "Rename one of them.");
    }

    /// <summary>Results that are those of steps are written by a step of their own, as an output is a file.</summary>
    private static ImportedContainer Results(TaskPorts ports, TaskText text)
    {
        var step = new ImportedContainer { Name = ResultsStep, Image = new TextNode(ResultsImage) };
        step.Command.AddRange([new TextNode("sh"), new TextNode("-c"), new TextNode("while [ $# -gt 0 ]; do printf %s \"$1\" >\"$2\" || exit 1; shift 2; done"), new TextNode("sh")]);
        foreach (var (name, value) in ports.FromSteps)
            step.Args.AddRange([text.Argument(value), new OutputPathNode(name)]);
        return step;
    }
}
