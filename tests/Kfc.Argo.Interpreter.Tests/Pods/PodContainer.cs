using System.Collections.Immutable;
using System.Globalization;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>One container: its variables, its words after the kubelet is done, its run.</summary>
internal sealed class PodContainer
{
    private const string Script = "/argo/staging/script";
    private readonly RunOptions _options;
    private readonly Node _node;
    private readonly ContainerSpec _spec;
    private readonly ContainerFiles _files;
    private readonly int _attempt;
    private readonly Dictionary<string, string> _env = new(StringComparer.Ordinal);

    public PodContainer(RunOptions options, Node node, ContainerSpec spec, ContainerFiles files, int attempt)
    {
        (_options, _node, _spec, _files, _attempt) = (options, node, spec, files, attempt);
        _env["ARGO_CONTAINER_NAME"] = spec.Name;
        _env["ARGO_NODE_ID"] = node.Path;
        _env["ARGO_WORKFLOW_NAME"] = options.WorkflowName;
        foreach (var (prefix, source) in spec.EnvFrom)
        {
            foreach (var (key, value) in options.Stored(source))
            {
                _env[prefix + key] = value;
            }
        }

        foreach (var variable in spec.Env)
        {
            _env[variable.Name] = variable.Source is { } source ? options.Stored(source)[variable.Key!]
                : variable.Field is { } field ? Field(field)
                : Kubelet.Expand(variable.Value!, _env);
        }
    }

    /// <summary>The nodes that its pod may run on.</summary>
    public PodPlacement Placement { get; init; } = PodPlacement.Anywhere;

    /// <summary>How long the main container takes.</summary>
    public double Seconds { get; private set; }

    public ContainerRun Run(string root)
    {
        ImmutableArray<string> argv = [.. _spec.Command.Concat(_spec.Args).Select(w => Kubelet.Expand(w, _env))];
        if (_options.Container is { } container && _options.IsAuthors(_spec.Name, _spec.Image))
        {
            if (_spec.Source is { } source)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(_files.Host(Script))!);
                _files.Write(Script, source);
                argv = argv.Add(Script);
            }

            var call = new ContainerCall(_node.CallName, _spec.Name, _spec.Image, argv, _env, _files, _attempt) { WorkingDirectory = _spec.WorkingDir, Placement = Placement };
            var code = container(call);
            Seconds = _options.Seconds(call);
            return new(_spec.Name, argv, _env, code, call.Printed.ToString(), "");
        }

        if (argv is ["sleep", var seconds])
        {
            // The clock is not this computer's.
            Seconds = double.Parse(seconds, CultureInfo.InvariantCulture);
            return new(_spec.Name, argv, _env, 0, "", "");
        }

        if (_spec.Source is not null)
        {
            var file = Path.Join(root, "script-" + _spec.Name);
            File.WriteAllText(file, _files.ToHost(_spec.Source));
            argv = argv.Add(file);
        }

        Seconds = 1;
        var (exitCode, output, error, _) = LocalProcess.Run(
            [.. Shell(argv).Select(_files.ToHost)],
            _env.ToDictionary(p => p.Key, p => _files.ToHost(p.Value), StringComparer.Ordinal),
            _spec.WorkingDir is { } folder ? _files.Host(folder) : root,
            null);
        return new(_spec.Name, argv, _env, exitCode, _files.FromHost(output), error);
    }

    private static IEnumerable<string> Shell(ImmutableArray<string> argv) => argv.Length > 0
        ? argv[0] is "sh" or "/bin/sh" ? LocalProcess.Shell.Concat(argv.Skip(1)) : argv
        : throw new RefusedException("a container without a command needs the registry");

    private string Field(string path) => path switch
    {
        "metadata.name" => $"{_options.WorkflowName}-{_node.Path}",
        "metadata.namespace" => "default",
        "metadata.uid" => "5f6a1c1e-0000-4000-8000-000000000002",
        _ => throw new RefusedException($"the field {path} is not modelled"),
    };
}
