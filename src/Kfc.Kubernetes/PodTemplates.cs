using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Kubernetes;

/// <summary>The containers of components, and the texts in them.</summary>
internal static class PodTemplates
{
    /// <summary>Whether a component is one container and nothing else.</summary>
    public static bool IsSingle(Implementation implementation) =>
        implementation is ContainerImplementation { Init.IsEmpty: true, Sidecars.IsEmpty: true, Volumes.IsEmpty: true };

    /// <summary>The containers beside the main one, or all where there is none.</summary>
    public static IEnumerable<PodContainer> Containers(Implementation implementation) => implementation switch
    {
        ContainerImplementation container => [.. container.Init, .. container.Sidecars],
        StepsImplementation steps => [.. steps.Steps, .. steps.Sidecars],
        _ => [],
    };

    /// <summary>How many containers run one after another.</summary>
    public static int Steps(Implementation implementation) => implementation switch
    {
        ContainerImplementation container => container.Init.Length + 1,
        StepsImplementation steps => steps.Steps.Length,
        _ => 0,
    };

    /// <summary>The containers that run beside the others.</summary>
    public static ImmutableArray<PodContainer> Sidecars(Implementation implementation) => implementation switch
    {
        ContainerImplementation container => container.Sidecars,
        StepsImplementation steps => steps.Sidecars,
        _ => [],
    };

    /// <summary>Texts that must be known before the pod is made: images, folders, scripts, what is mounted.</summary>
    public static IEnumerable<Template> Fixed(Implementation implementation)
    {
        IEnumerable<Template?> own = implementation is ContainerImplementation main ? [main.Image, main.WorkingDirectory, .. main.Volumes.SelectMany(Of)] : [];
        return own.Concat(Containers(implementation).SelectMany(c => (IEnumerable<Template?>)[c.Image, c.WorkingDirectory, c.Script, .. c.Fields.Select(f => f.Json), .. c.Volumes.SelectMany(Of)])).OfType<Template>();
    }

    /// <summary>All texts of a component.</summary>
    public static IEnumerable<Template> Of(Implementation implementation)
    {
        IEnumerable<Template> own = implementation is ContainerImplementation main
            ? [.. main.Templates, .. main.Volumes.SelectMany(Of)]
            : [];
        return own.Concat(Containers(implementation).SelectMany(Of));
    }

    /// <summary>All texts of a container.</summary>
    public static IEnumerable<Template> Of(PodContainer container) =>
    [
        container.Image, .. container.Command, .. container.Args, .. container.Env.Select(e => e.Value), .. container.Fields.Select(f => f.Json),
        .. container.Volumes.SelectMany(Of), .. new[] { container.Script, container.WorkingDirectory }.OfType<Template>(),
    ];

    private static IEnumerable<Template> Of(VolumeMount volume) => new[] { volume.Source, volume.Path }.OfType<Template>();

    /// <summary>Whether a container needs a folder with the component's own files.</summary>
    public static bool Uses<T>(PodContainer container)
        where T : TemplatePart => Of(container).Any(t => t.Parts.Any(p => p is T));
}
