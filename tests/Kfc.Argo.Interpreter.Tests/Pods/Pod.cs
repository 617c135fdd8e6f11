using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>One attempt of a leaf: artifacts in, init containers, the main container, outputs.</summary>
internal sealed class Pod(Controller controller, TemplateSpec template, IReadOnlyDictionary<string, Artifact> given, Node node, int attempt, bool atEnd)
{
    private const int LargestArguments = 131072;
    private readonly string _root = controller.Store.NewFolder();
    private readonly List<ContainerRun> _runs = [];

    public async Task Run()
    {
        var (phase, message, seconds) = (Phase.Succeeded, "", 0.0);
        try
        {
            var spec = Finished();
            Fits(spec);
            var files = Files(spec, spec.Main!);
            Load(spec, files);
            foreach (var init in spec.InitContainers)
            {
                if (Container(spec, init, Beside(spec, init)) is { ExitCode: not 0 } failed)
                {
                    throw new PodFailedException($"init container {init.Name}: exit code {failed.ExitCode}: {failed.Error}");
                }
            }

            // They begin with the main container, and how they end says nothing about the task.
            foreach (var sidecar in spec.Sidecars)
            {
                Container(spec, sidecar, Beside(spec, sidecar));
            }

            var container = Called(spec.Main!, files);
            var run = container.Run(_root);
            _runs.Add(run);
            seconds = container.Seconds;
            if (run.ExitCode != 0)
            {
                throw new PodFailedException($"Error (exit code {run.ExitCode}): {run.Error}");
            }

            if (!Late(ref seconds))
            {
                new PodOutputs(controller, spec, node, files).Take();
                node.Result = !controller.KeepsPrinted ? null : run.Output.EndsWith('\n') ? run.Output[..^1] : run.Output;
            }
            else
            {
                (phase, message) = (Phase.Failed, "Pod was active on the node longer than the specified deadline");
            }
        }
        catch (PodFailedException e)
        {
            (phase, message) = (Phase.Failed, e.Message);
            Late(ref seconds);
        }
        catch (NodeException e)
        {
            (phase, message) = (Phase.Error, e.Message);
        }

        node.Pods.Add(new(phase, message, [.. _runs]));
        await controller.Time.Wait(seconds);
        node.Ended(phase, message);
    }

    /// <summary>The last pass, over what the pod is made from; it sees globals, inputs, and values that came with them.</summary>
    private TemplateSpec Finished()
    {
        var json = new JsonObject();
        foreach (var (name, part) in template.Json.Where(p => p.Key is "name" or "outputs" or "container" or "script" or "initContainers" or "sidecars" or "volumes"))
        {
            json[name] = part?.DeepClone();
        }

        json["inputs"] = new JsonObject { ["artifacts"] = template.Json["inputs"]?["artifacts"]?.DeepClone() ?? new JsonArray() };
        var scope = controller.Globals.With(ArgumentBinding.Variables(template));
        scope.Set("pod.name", $"{controller.Options.WorkflowName}-{node.Path}");
        return TemplateSpec.Read(Tags.Apply(json, scope, Pass.Template), node.Path);
    }

    private void Fits(TemplateSpec spec)
    {
        var size = spec.Main!.Command.Concat(spec.Main.Args).Sum(System.Text.Encoding.UTF8.GetByteCount);
        _ = size <= LargestArguments ? true
            : controller.Options.MayCreateConfigMaps ? throw new RefusedException($"{node.Path}: {size} bytes of arguments by a config map are not modelled")
            : throw new NodeException($"cannot create resource configmaps: {size} bytes of arguments");
    }

    private ContainerFiles Files(TemplateSpec spec, ContainerSpec container)
    {
        var folder = Path.Join(_root, "root-" + container.Name);
        var files = new ContainerFiles(folder);
        files.Mount("/tmp", Path.Join(folder, "tmp"), readOnly: false);
        foreach (var mount in container.Mounts)
        {
            var volume = spec.Volumes.Concat(controller.Volumes).FirstOrDefault(v => v.Name == mount.Name)
                ?? throw new RefusedException($"{node.Path}: there is no volume {mount.Name}");
            controller.Store.Volume(files, mount, volume, _root);
        }

        return files;
    }

    /// <summary>What a container beside the main one sees: its own mounts, or all of the main one's, artifacts included.</summary>
    private ContainerFiles Beside(TemplateSpec spec, ContainerSpec container)
    {
        if (!container.Mirrors)
        {
            return Files(spec, container);
        }

        var files = Files(spec, container with { Mounts = [.. container.Mounts, .. spec.Main!.Mounts] });
        Load(spec, files);
        return files;
    }

    private void Load(TemplateSpec spec, ContainerFiles files)
    {
        foreach (var input in spec.InputArtifacts)
        {
            var artifact = given.GetValueOrDefault(input.Name) ?? (input.Location is { } own ? new Artifact(own, input.Plain) : null);
            var host = files.Host(input.Path!);
            if (artifact is null || controller.Store.Load(artifact, host))
            {
                continue;
            }

            // Seen for a key of the template's own: an empty directory; an argument that was never written: nothing.
            _ = input.Optional ? true : throw new NodeException($"The specified key does not exist: {artifact.Location.Key}");
            if (!given.ContainsKey(input.Name))
            {
                Directory.CreateDirectory(host);
            }
        }
    }

    private ContainerRun Container(TemplateSpec spec, ContainerSpec container, ContainerFiles files)
    {
        _ = spec.Main!.Name == container.Name ? throw new RefusedException($"{node.Path}: two containers {container.Name}") : true;
        var run = Called(container, files).Run(_root);
        _runs.Add(run);
        return run;
    }

    private PodContainer Called(ContainerSpec container, ContainerFiles files) =>
        new(controller.Options, node, container, files, attempt) { Placement = template.Placement.Over(controller.Placement) };

    private bool Late(ref double seconds)
    {
        var own = template.Deadline is { } text ? Duration.Seconds(text) : double.PositiveInfinity;
        var whole = controller.Deadline is { } end && !atEnd ? Math.Max(0, end - controller.Time.Now) : double.PositiveInfinity;
        var late = seconds > Math.Min(own, whole);
        seconds = Math.Min(seconds, Math.Min(own, whole));
        return late;
    }
}

/// <summary>A container of the pod failed.</summary>
internal sealed class PodFailedException(string message) : Exception(message);
