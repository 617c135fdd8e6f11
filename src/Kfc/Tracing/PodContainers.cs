using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Turns the author's containers into those of the graph.</summary>
internal static class PodContainers
{
    public static PodContainer Of(SideContainer container, Call call)
    {
        var step = container as ContainerStep;
        return new(container.Name, (container.Image ?? throw new TraceException(TraceDiagnostics.MissingValue, call, $"the image of '{container.Name}'")).ToTemplate())
        {
            Command = Templates(container.Command),
            Args = Templates(container.Args),
            Script = container.Script?.ToTemplate(),
            Env = [.. container.Env.Select(variable => new EnvironmentTemplate(variable.Key, variable.Value.ToTemplate()))],
            WorkingDirectory = container.WorkingDirectory?.ToTemplate(),
            Volumes = Volumes(container.Volumes),
            Fields = [.. container.Fields.Select(field => new ContainerField(field.Key, field.Value.ToTemplate()))],
            ContinueOnError = step?.ContinueOnError ?? false,
            TimeoutSeconds = step?.Timeout is { } timeout
                ? Durations.WholeSeconds(timeout) is >= 1 and var seconds
                    ? seconds
                    : throw new TraceException(TraceDiagnostics.InvalidOption, call, $"Timeout of '{container.Name}'", "it must be at least a second")
                : null,
            Results = [.. step?.Results ?? []],
        };
    }

    public static ImmutableArray<Template> Templates(ArgList args) => [.. args.Select(arg => arg.ToTemplate())];

    public static ImmutableArray<VolumeMount> Volumes(IReadOnlyList<Volume> volumes) => [.. volumes.Select(volume => volume.Mount)];
}
