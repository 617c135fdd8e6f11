namespace Kfc.Argo.Interpreter.Tests;

/// <summary>What the executor takes out of a main container that succeeded.</summary>
internal sealed class PodOutputs(Controller controller, TemplateSpec spec, Node node, ContainerFiles files)
{
    public void Take()
    {
        foreach (var output in spec.Outputs)
        {
            var path = output.From!.Path!;
            if (File.Exists(files.Host(path)))
            {
                var text = files.FromHost(files.Read(path));
                node.Outputs[output.Name] = text.EndsWith('\n') ? text[..^1] : text;
            }
            else
            {
                node.Outputs[output.Name] = output.From.Default ?? throw new NodeException($"{path}: no such file or directory");
            }
        }

        foreach (var output in spec.OutputArtifacts)
        {
            var host = files.Host(output.Path!);
            if (!File.Exists(host) && !Directory.Exists(host))
            {
                _ = output.Optional ? true : throw new NodeException($"{output.Path}: no such file or directory");
                continue;
            }

            var key = $"{controller.Options.WorkflowName}/{controller.Options.WorkflowName}-{node.Path}/{output.Name}{(output.Plain ? "" : ".tgz")}";
            var artifact = new Artifact(output.Location ?? new("s3", "", key), output.Plain);
            controller.Store.Save(artifact, host);
            node.Artifacts[output.Name] = artifact;
        }
    }
}
