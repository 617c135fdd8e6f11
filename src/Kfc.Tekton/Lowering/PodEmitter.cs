using System.Collections.Immutable;
using System.Text.Json;
using Kfc.Ir;
using Kfc.Kubernetes;
using Kfc.Tekton.Manifest;

namespace Kfc.Tekton.Lowering;

/// <summary>The author's containers of one task: what runs before, the steps, and what runs beside them.</summary>
internal sealed class PodEmitter
{
    private readonly PlacedTask _task;
    private readonly ArgumentText _text;
    private readonly Emission _emission;
    private readonly TaskVolumes _volumes;

    public PodEmitter(PlacedTask task, ArgumentText text, Emission emission)
    {
        (_task, _text, _emission) = (task, text, emission);
        _volumes = new(task.Node.Settings);
        switch (task.Component.Implementation)
        {
            case StepsImplementation steps:
                Steps = [.. steps.Steps.Select((s, i) => OfTask(Of(s, isSidecar: false), s, isLast: i == steps.Steps.Length - 1))];
                Sidecars = [.. steps.Sidecars.Select(s => Of(s, isSidecar: true))];
                break;
            case ContainerImplementation container:
                var main = Main(task, text, emission);
                Steps =
                [
                    .. container.Init.Select(i => Of(i, isSidecar: false)),
                    main with { Mounts = WithTasks([.. container.Volumes.Select(Mount)]) },
                ];
                Sidecars = [.. container.Sidecars.Select(s => Of(s, isSidecar: true))];
                break;
        }
    }

    public ImmutableArray<Step> Steps { get; } = [];

    public ImmutableArray<Step> Sidecars { get; } = [];

    public IReadOnlyList<Volume> Volumes => _volumes.Volumes;

    /// <summary>The container of a component that is one container.</summary>
    public static Step Main(PlacedTask task, ArgumentText text, Emission emission)
    {
        var settings = task.Node.Settings;
        return new("main", Raw(task.Container.Image, "image"))
        {
            ImagePullPolicy = settings.ImagePullPolicy,
            WorkingDir = task.Container.WorkingDirectory is { } folder && !text.LeavesOut(folder) ? Raw(folder, "working directory") : null,
            Command = text.Elements(task.Container.Command, "command"),
            Args = text.Elements(task.Container.Args, "arg"),
            Env = Environment(task.Container.Env, settings, text, ""),
            Resources = ResourceRequirements.Of(settings.Resources),
            Mounts = new TaskVolumes(settings).Mounts,
        };

        string Raw(Template template, string what) => text.Raw(template, port => emission.Diagnostics.Add(Refusal(task, $"The {what}", port)));
    }

    /// <summary>A component's variables, overridden in place by the task's; those from the cluster come last.</summary>
    private static ImmutableArray<EnvVar> Environment(ImmutableArray<EnvironmentTemplate> own, TaskSettings settings, ArgumentText text, string prefix)
    {
        var all = new OrderedDictionary<string, EnvVar>(StringComparer.Ordinal);
        foreach (var variable in own)
        {
            if (text.Of(variable.Value, $"{prefix}env-{variable.Name}") is { } value)
                all[variable.Name] = new(variable.Name, value);
        }

        foreach (var variable in settings.Env)
            all[variable.Name] = new(variable.Name, text.Of(variable.Value, $"env-{variable.Name}", $"set-{variable.Name}"));
        foreach (var source in settings.EnvFrom)
            all[source.Variable] = new(source.Variable, null, new(source.Source == ClusterObject.Secret, source.Object, source.Key, source.Optional));
        return [.. all.Values];
    }

    /// <summary>What the task's settings say is for every step; its resources are for the last.</summary>
    private Step OfTask(Step step, PodContainer container, bool isLast)
    {
        var settings = _task.Node.Settings;
        return step with
        {
            ImagePullPolicy = step.Fields.Has("imagePullPolicy") ? null : settings.ImagePullPolicy,
            Env = Environment(container.Env, settings, _text, $"{container.Name}-"),
            Mounts = WithTasks(step.Mounts),
            Resources = isLast && !step.Fields.Has("resources") ? ResourceRequirements.Of(settings.Resources) : null,
        };
    }

    /// <summary>Volumes of the task behind those of the component, whose places they cannot take.</summary>
    private ImmutableArray<Mount> WithTasks(ImmutableArray<Mount> own) => own.IsEmpty
        ? _volumes.Mounts
        : [.. own, .. _volumes.Mounts.Where(m => own.All(o => o.MountPath != m.MountPath))];

    private Step Of(PodContainer container, bool isSidecar) => new(container.Name, Raw(container, container.Image, "image"))
    {
        WorkingDir = container.WorkingDirectory is { } folder ? Raw(container, folder, "working directory") : null,
        Command = Elements(container, container.Command, "command", isSidecar),
        Args = Elements(container, container.Args, "arg", isSidecar),
        Env = isSidecar
            ? [.. container.Env.Select(e => new EnvVar(e.Name, Elements(container, [e.Value], "env", isSidecar).FirstOrDefault() ?? ""))]
            : Environment(container.Env, TaskSettings.Default, _text, $"{container.Name}-"),
        Script = container.Script is { } script ? Raw(container, script, "script") : null,
        Timeout = container.TimeoutSeconds is { } seconds ? Durations.Of(seconds) : null,
        ContinueOnError = container.ContinueOnError,
        Results = [.. container.Results.Select(r => new StepResult(r))],
        Mounts = [.. container.Volumes.Select(Mount)],
        Fields = [.. container.Fields.Select(f => new RawField(f.Name, Json(container, f.Json, $"field {f.Name}")))],
    };

    /// <summary>Sidecars begin before the step that computes texts.</summary>
    private ImmutableArray<string> Elements(PodContainer container, ImmutableArray<Template> templates, string what, bool isSidecar)
    {
        if (!isSidecar)
            return _text.Elements(templates, $"{container.Name}-{what}");
        return [.. templates.Select(t => _text.Plain(t, port => Refuse(container, what, port))).OfType<string>()];
    }

    private Mount Mount(VolumeMount volume) => _volumes.Add(
        volume,
        volume.Source is null ? null : _text.Raw(volume.Source, port => Refuse(null, $"volume '{volume.Name}'", port), InJson),
        volume.Path is null ? null : _text.Raw(volume.Path, port => Refuse(null, $"path of the volume '{volume.Name}'", port)));

    private string Raw(PodContainer container, Template template, string what) => _text.Raw(template, port => Refuse(container, what, port));

    private string Json(PodContainer container, Template template, string what) => _text.Raw(template, port => Refuse(container, what, port), InJson);

    private static string InJson(string text) => JsonEncodedText.Encode(text).ToString();

    private void Refuse(PodContainer? container, string what, string port) =>
        _emission.Diagnostics.Add(Refusal(_task, container is null ? $"The {what}" : $"The {what} of the container '{container.Name}'", port));

    private static Diagnostic Refusal(PlacedTask task, string where, string port) => port.Length == 0
        ? TektonDiagnostics.ReferenceInField.At(task.Node.Source, where, task.Node.Id)
        : TektonDiagnostics.ComputedInPlace.At(
            task.Node.Source,
            [
                "Make the value in a task of its own and hand its output over.",
                "Take the input as an argument or a variable of a step.",
                "Loop over a list that is known when the pipeline is compiled.",
            ],
            where,
            task.Node.Id,
            port);
}
