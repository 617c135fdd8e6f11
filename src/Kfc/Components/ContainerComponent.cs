using Kfc.Ir;
using Kfc.Tracing;

namespace Kfc;

/// <summary>A component that runs a container image once.</summary>
public abstract class ContainerComponent : Component
{
    /// <summary>What is run. Arguments refer to the component's own inputs and outputs.</summary>
    protected abstract Container Container { get; }

    /// <summary>Arguments for an optional input, which is one that may be null: nothing when the task is not given it.</summary>
    /// <typeparam name="T">The input's type.</typeparam>
    /// <param name="input">The input.</param>
    /// <param name="args">Makes the arguments, such as <c>rate =&gt; ["--rate", rate]</c>.</param>
    protected static ArgList IfGiven<T>(Input<T>? input, Func<Input<T>, ArgList> args) => input is null ? [] : args(input);

    internal override Implementation Describe(Call call)
    {
        var container = Container;
        return new ContainerImplementation
        {
            Image = container?.Image?.ToTemplate() is { } image && !string.IsNullOrWhiteSpace(image.Fixed ?? "holes")
                ? image
                : throw new TraceException(TraceDiagnostics.MissingValue, call, $"the image of {Ports.DisplayName}"),
            Command = PodContainers.Templates(container.Command),
            Args = PodContainers.Templates(container.Args),
            Env = [.. container.Env.Select(variable => new EnvironmentTemplate(variable.Key, variable.Value.ToTemplate()))],
            WorkingDirectory = container.WorkingDirectory?.ToTemplate(),
            Volumes = PodContainers.Volumes(container.Volumes),
            Init = [.. container.Init.Select(other => PodContainers.Of(other, call))],
            Sidecars = [.. container.Sidecars.Select(other => PodContainers.Of(other, call))],
        };
    }
}
