using System.Collections.Immutable;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>One step: what becomes of its texts on the way, and its run.</summary>
internal sealed class StepContainer
{
    private readonly Step _step;
    private readonly PipelineTask _task;
    private readonly RunOptions _options;
    private readonly int _attempt;
    private readonly int? _combination;
    private readonly string _root;
    private readonly ContainerFiles _files;
    private readonly ImmutableArray<string> _argv;
    private readonly ImmutableArray<WhenClause> _when;
    private readonly Dictionary<string, string> _env = new(StringComparer.Ordinal);
    private readonly string? _script;
    private readonly string _buckets;

    public StepContainer(Step step, PipelineTask task, RunOptions options, Sandbox sandbox, Variables variables, string root, int attempt, int? combination)
    {
        (_step, _task, _options, _attempt, _root, _combination, _buckets) = (step, task, options, attempt, root, combination, sandbox.Buckets);
        _files = new(Path.Join(root, "private-" + step.Name));
        Mounts(sandbox);
        foreach (var result in step.Results)
        {
            variables.Set($"step.results.{result.Name}.path", $"/tekton/steps/step-{step.Name}/results/{result.Name}");
        }

        var texts = variables.ApplyList(step.Command).AddRange(variables.ApplyList(step.Args));
        _script = step.Script is null ? null : variables.Apply(step.Script);
        _when = [.. step.When.Select(w => w with { Input = variables.Apply(w.Input), Values = variables.ApplyList(w.Values) })];
        var values = step.Env.Select(e => e.Value is null ? null : variables.Apply(e.Value)).ToList();
        LeftOver = texts.Concat(values.OfType<string>()).Append(_script ?? "").SelectMany(Variables.Mentioned)
            .FirstOrDefault(n => n.StartsWith("params.", StringComparison.Ordinal));
        foreach (var (variable, value) in step.Env.Zip(values))
        {
            _env[variable.Name] = value is null ? options.Stored(variable) : Kubelet.Expand(value, _env);
        }

        // Those of the pod template win over a step's own.
        foreach (var variable in options.Pod.Env)
        {
            _env[variable.Name] = variable.Value is null ? options.Stored(variable) : Kubelet.Expand(variable.Value, _env);
        }

        _argv = [.. texts.Select(t => Kubelet.Expand(t, _env))];
    }

    /// <summary>A parameter that is still mentioned after all replacing; such a pod is refused.</summary>
    public string? LeftOver { get; }

    public string StepResultsFolder => Path.Join(_root, "steps", "step-" + _step.Name, "results");

    public StepRun Run(IReadOnlyDictionary<string, ParamValue> stepResults)
    {
        var entrypoint = new Entrypoint(stepResults);
        if (!_when.All(w => entrypoint.Holds(w)))
        {
            return new(_step.Name, [], _env, 0, "", "", Skipped: true);
        }

        var argv = entrypoint.Expand(_argv);
        var env = _env.ToDictionary(p => p.Key, p => entrypoint.Expand(p.Value), StringComparer.Ordinal);
        if (_options.Container is { } container && _options.IsAuthors(_step.Name, _step.Image))
        {
            if (_script is not null)
            {
                // The stand-in gets the program as its first word, as the kernel's interpreter would.
                argv = argv.Insert(0, _script);
            }

            var call = new ContainerCall(_task.Name, _step.Name, _step.Image, argv, env, _files, _attempt, _combination)
            {
                Placement = _options.Placements.GetValueOrDefault(_task.Name, _options.Pod.Placement),
            };
            return new(_step.Name, argv, env, container(call), "", "", TimedOut: _task.Timeout is { } most && _options.Seconds(call) > most.TotalSeconds);
        }

        if (_script is not null)
        {
            var file = Path.Join(_root, "script-" + _step.Name);
            File.WriteAllText(file, _files.ToHost(_script));
            argv = [.. Interpreter(_script), file, .. argv];
        }

        string? programs = null;
        if (_step.Image == _options.StoreImage)
        {
            programs = FakeStore.Programs;
            env[FakeStore.Variable] = _options.Buckets ?? _buckets;
        }

        var (code, output, error, timedOut) = LocalProcess.Run(
            [.. argv.Select(_files.ToHost)],
            env.ToDictionary(p => p.Key, p => _files.ToHost(p.Value), StringComparer.Ordinal),
            _step.WorkingDir is { } folder ? _files.Host(folder) : _root,
            _task.Timeout,
            programs);
        return new(_step.Name, argv, env, code, output, error, TimedOut: timedOut);
    }

    public Dictionary<string, string> Results(IEnumerable<string> names, string folder) => names
        .Where(n => File.Exists(Path.Join(folder, n)))
        .ToDictionary(n => n, n => _files.FromHost(File.ReadAllText(Path.Join(folder, n))), StringComparer.Ordinal);

    /// <summary>What the kernel starts: the first line's program, with all that follows it as one argument.</summary>
    private static IEnumerable<string> Interpreter(string script) => script.Split('\n')[0] switch
    {
        "#!/bin/sh" => LocalProcess.Shell,
        ['#', '!', ..] line when line.Split(' ', 2) is ["#!/bin/awk", var program] && line.Length < 128 => ["awk", program],
        ['#', '!', ..] => throw new RefusedException("a script that is neither for /bin/sh nor for /bin/awk"),
        _ => [.. LocalProcess.Shell, "-e"],
    };

    private void Mounts(Sandbox sandbox)
    {
        Directory.CreateDirectory(StepResultsFolder);
        _files.Mount("/tekton/results", Path.Join(_root, "results"), readOnly: false);
        _files.Mount("/tekton/steps", Path.Join(_root, "steps"), readOnly: false);
        foreach (var mount in _step.Mounts)
        {
            var volume = _task.Spec.Volumes.FirstOrDefault(v => v.Name == mount.Name)
                ?? throw new RefusedException($"{_task.Name}/{_step.Name}: there is no volume {mount.Name}");
            var host = Path.Join(sandbox.Volume(volume, _root, _options), mount.SubPath);
            Directory.CreateDirectory(host);
            _files.Mount(mount.Path, host, mount.ReadOnly);
        }

        foreach (var workspace in _task.Spec.Workspaces)
        {
            var binding = _task.Workspaces.FirstOrDefault(b => b.Name == workspace.Name)
                ?? throw new RefusedException($"{_task.Name}: workspace {workspace.Name} is not bound");
            _files.Mount(workspace.Path, sandbox.Workspace(binding, _root, _options), workspace.ReadOnly);
        }
    }
}
