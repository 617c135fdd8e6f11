using Kfc.Argo.Manifest;

namespace Kfc.Argo.Rules;

/// <summary>Rules of templates and their calls; the numbers are those of the checklist of Argo's own rules.</summary>
internal static class TemplateRules
{
    public static IEnumerable<(string Rule, string Problem)> Check(WorkflowSpec spec)
    {
        var templates = new Dictionary<string, Template>(StringComparer.Ordinal);
        foreach (var template in spec.Templates)
        {
            if (!NameRules.IsName(template.Name))
                yield return ("3", $"template name '{template.Name}'");
            if (!templates.TryAdd(template.Name, template))
                yield return ("3", $"two templates are named '{template.Name}'");
        }

        if (spec.Entrypoint is null || !templates.ContainsKey(spec.Entrypoint))
            yield return ("2", $"the entry point '{spec.Entrypoint}' is no template");
        var claims = spec.VolumeClaimTemplates.Select(c => c.Name).Concat(spec.Volumes.Select(v => v.Name)).ToHashSet(StringComparer.Ordinal);
        foreach (var problem in spec.Templates.SelectMany(t => Check(t, templates, claims)))
            yield return problem;
        if (spec.Exit is { } exit)
        {
            foreach (var problem in CallRules.Check("the exit handler", exit.Template, exit.Arguments, templates))
                yield return problem;
        }
    }

    private static IEnumerable<(string Rule, string Problem)> Check(Template template, Dictionary<string, Template> templates, HashSet<string> claims)
    {
        if ((template.Container is null ? 0 : 1) + (template.Resource is null ? 0 : 1) + (template.Dag is null ? 0 : 1) + (template.Suspend is null ? 0 : 1) != 1)
            yield return ("4", $"template '{template.Name}' has not exactly one type");
        foreach (var name in new[] { template.Inputs, template.Outputs }.SelectMany(Names).Where(n => !NameRules.IsSlot(n)))
            yield return ("5", $"template '{template.Name}' has a value named '{name}'");
        foreach (var twice in new[] { template.Inputs, template.Outputs }.Select(NameRules.Twice).OfType<string>())
            yield return ("5", $"template '{template.Name}' names '{twice}' twice");
        foreach (var output in template.Outputs.Parameters.Where(o => Kinds(o.ValueFrom) != 1))
            yield return ("11", $"output '{output.Name}' of template '{template.Name}' has not exactly one source");
        if (template.Container is { } container)
        {
            if (container.Image.Length == 0)
                yield return ("15", $"template '{template.Name}' has no image");
            var paths = container.Mounts.Select(m => m.MountPath).Concat(template.Inputs.Artifacts.Select(a => a.Path ?? ""));
            if (NameRules.Twice(paths) is { } path)
                yield return ("16", $"template '{template.Name}' mounts '{path}' twice");
            foreach (var mount in Containers(template).SelectMany(c => c.Mounts).Where(m => !claims.Contains(m.Name) && template.Volumes.All(v => v.Name != m.Name)))
                yield return ("16", $"template '{template.Name}' mounts '{mount.Name}', which is no volume");
        }

        foreach (var other in template.InitContainers.Concat(template.Sidecars).Where(c => c.Name is null or "main" or "init" or "wait" or "supervisor" || c.Image.Length == 0))
            yield return ("35", $"template '{template.Name}' has a container named '{other.Name}'");
        if (NameRules.Twice(template.InitContainers.Concat(template.Sidecars).Select(c => c.Name ?? "")) is { } same)
            yield return ("35", $"template '{template.Name}' has two containers named '{same}'");
        if (template.Dag is not null)
        {
            foreach (var problem in DagRules.Check(template, templates))
                yield return problem;
        }
    }

    private static IEnumerable<ContainerSpec> Containers(Template template) =>
        template.InitContainers.Concat(template.Sidecars).Concat(template.Container is { } main ? [main] : []);

    private static int Kinds(ValueFrom? from) => from is null
        ? 0
        : new object?[] { from.Path, from.Parameter, from.Expression, from.JsonPath, from.Supplied ? from : null }.Count(k => k is not null);

    private static IEnumerable<string> Names(Slots slots) => slots.Parameters.Select(p => p.Name).Concat(slots.Artifacts.Select(a => a.Name));
}
