using System.Diagnostics;
using Kfc.Ir;

namespace Kfc.Runtime.Tests;

/// <summary>Runs a task's container command on this computer, with its files where an engine would put them.</summary>
internal sealed class StepRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("kfc-step-");

    /// <summary>Files of artifact inputs, by port.</summary>
    public Dictionary<string, string> Artifacts { get; } = new(StringComparer.Ordinal);

    public string Log { get; private set; } = "";

    public int ExitCode { get; private set; }

    public string Folder => _folder.FullName;

    /// <summary>The path of an output.</summary>
    public string PathOf(string port) => Path.Combine(Folder, "out", port);

    public string Output(string port) => File.ReadAllText(PathOf(port));

    public async Task Run(PipelineGraph graph, string id, params IReadOnlyList<string> entryPoint)
    {
        var task = graph.Root.Nodes.OfType<TaskNode>().Single(node => node.Id == id);
        var container = (ContainerImplementation)graph.Components[task.Component].Implementation;
        var arguments = task.Arguments.ToDictionary(argument => argument.Name, argument => (argument.Value as LiteralExpression)?.Text, StringComparer.Ordinal);
        Directory.CreateDirectory(Path.Combine(Folder, "out"));
        var argv = entryPoint.Concat(container.Command.Concat(container.Args).Select(template => string.Concat(template.Parts.Select(part => part switch
        {
            TextPart text => text.Text,
            InputValuePart value => arguments[value.Port]!,
            InputPathPart path => Artifacts[path.Port],
            OutputPathPart path => PathOf(path.Port),
            _ => throw new InvalidOperationException(part.GetType().Name),
        })))).ToList();
        var start = new ProcessStartInfo(argv[0], argv.Skip(1)) { RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment.Remove("MSBUILD_EXE_PATH");
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        (ExitCode, Log) = (process.ExitCode, await error + output);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
