using Kfc.Import.Model;
using Kfc.Import.Yaml;

namespace Kfc.Import.Argo;

/// <summary>Reads a set of containers, a graph of programs in one pod. One that runs them one after the other is a component of steps.</summary>
internal sealed class ContainerSet(YamlValue set, YamlValue template, TemplatePorts ports, ImportContext context)
{
    /// <summary>The one container that takes and leaves files of the run.</summary>
    private const string Main = "main";

    public void Read(ImportedPod pod, PodContainers reader, TemplateVolumes volumes)
    {
        var containers = InOrder();
        if (ports.InputPaths.Count + ports.OutputPaths.Count > 0 && containers.LastOrDefault()?.TextOf("name") != Main)
        {
            context.Cannot(
                set,
                "The template has files at fixed paths, and its last container is not 'main', which alone takes and leaves files of the run.",
                "Name the last container 'main'.");
        }

        foreach (var container in containers)
        {
            if (reader.Read(container) is not { } read)
                continue;
            read.Volumes.AddRange(volumes.Of(set));
            if (read.Name == Main)
                Wrap(read, pod, container);
            pod.Steps.Add(read);
        }

        pod.Sidecars.AddRange(reader.Beside(template, "sidecars", set));
        if (template["initContainers"] is { } init)
            context.Cannot(init, "The containers of the template's set come after others.", "Put these in front of the set, and let each depend on the one before.");
        foreach (var field in set.Keys.Where(field => field is not ("containers" or "volumeMounts")))
            context.Ignored(set.Field(field), field, "give the task a Retry by TaskOptions");
    }

    private void Wrap(ImportedContainer main, ImportedPod pod, YamlValue container)
    {
        if (pod.Steps.Count > 0)
            FixedPaths.RefuseShared(ports, main.Volumes, container, context);
        FixedPaths.Wrap(main.Command, ports, null, container, context);
    }

    /// <summary>The containers one after the other; a diagnostic when two of them may run at the same time.</summary>
    private List<YamlValue> InOrder()
    {
        var containers = context.Mappings(set, "containers").ToList();
        if (containers.Count == 0)
            context.Missing(set, "The set", "containers");
        var open = containers.ToDictionary(container => container, container => container.ItemsOf("dependencies").Count);
        var after = containers.SelectMany(container => container.ItemsOf("dependencies").Select(before => (before.Text, container))).ToLookup(edge => edge.Text, edge => edge.container, StringComparer.Ordinal);
        var ordered = new List<YamlValue>();
        for (var ready = containers.Where(container => open[container] == 0).ToList(); ready.Count > 0; ready = [.. after[ready[0].TextOf("name") ?? ""].Where(container => --open[container] == 0)])
        {
            if (ready.Count > 1)
            {
                context.Cannot(
                    ready[1],
                    $"The containers '{ready[0].TextOf("name")}' and '{ready[1].TextOf("name")}' run at the same time in one pod.",
                    "Let one of them depend on the other, so that they are steps.",
                    "Make those that only serve the others 'sidecars' of a container template.",
                    "Give each a template of its own, so that they are tasks of a pipeline.");
                return [];
            }

            ordered.Add(ready[0]);
        }

        if (ordered.Count < containers.Count)
            context.Cannot(set, "The containers of the set wait for each other, or for one that is not there.", "Let each depend on containers of the set that come before it.");
        return ordered;
    }
}
