using System.Diagnostics;
using System.Text.RegularExpressions;
using Kfc.Tekton.Manifest;
using Kfc.Tekton.Shell;

namespace Kfc.Tekton.Tests;

/// <summary>Runs a step's script with sh, as the cluster would: references replaced, folders in a temporary place.</summary>
internal sealed partial class ScriptRun : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("kfc-script-").FullName;

    public ScriptRun()
    {
        foreach (var folder in (string[])["out", "in", "ws", "results"])
            Directory.CreateDirectory(Path.Combine(_root, folder));
    }

    public Dictionary<string, string> Params { get; } = [];

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public ScriptRun Out(string name, string text)
    {
        File.WriteAllText(Path.Combine(_root, "out", name), text);
        return this;
    }

    public ScriptRun Workspace(string path, string text)
    {
        var file = Path.Combine(_root, "ws", path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
        return this;
    }

    public string Read(string path) => File.ReadAllText(Path.Combine(_root, path));

    public string? Result(string name)
    {
        var file = Path.Combine(_root, "results", name);
        return File.Exists(file) ? File.ReadAllText(file) : null;
    }

    public int Run(Step step)
    {
        var script = step.Script is null ? $"#!/bin/sh\nexec {string.Join(' ', step.Command.Concat(step.Args).Select(Quoted))}\n" : InPlace(Resolve(step.Script));
        var file = Path.Combine(_root, "script");
        File.Delete(file);
        File.WriteAllText(file, script);

        // As the kernel starts a script: the program of its first line, with the rest of that line as one argument. The kernel itself refuses
        // a file that is open for writing, and a process that another test starts at the same time may hold this one open for a moment.
        var end = script.IndexOf('\n', StringComparison.Ordinal);
        if (!script.StartsWith("#!/", StringComparison.Ordinal) || end is < 0 or > 127)
            throw new InvalidOperationException("The kernel would not start the script by its first line.");
        var line = script[2..end].Split(' ', 2);
        var start = new ProcessStartInfo(line[0], [.. line.Skip(1), file]) { RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var part in ShellPart.All)
            start.Environment[part.Variable] = InPlace(part.Text);
        foreach (var variable in step.Env)
            start.Environment[variable.Name] = Resolve(variable.Value!);
        using var process = Process.Start(start)!;
        Output = process.StandardOutput.ReadToEnd();
        Errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode;
    }

    public bool Exists(string path) => Path.Exists(Path.Combine(_root, path));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private string Quoted(string word) => $"'{Resolve(word).Replace("$$", "$", StringComparison.Ordinal).Replace("'", "'\\''", StringComparison.Ordinal)}'";

    private string InPlace(string text) => text
        .Replace("/kfc/out", Path.Combine(_root, "out"), StringComparison.Ordinal)
        .Replace("/kfc/in", Path.Combine(_root, "in"), StringComparison.Ordinal);

    private string Resolve(string text) => Reference().Replace(text, m => m.Groups[1].Value.Split('.') switch
    {
        ["params", var name] => Params[name],
        ["results", var name, "path"] => Path.Combine(_root, "results", name),
        ["step", "results", var name, "path"] => Path.Combine(_root, "results", name),
        ["workspaces", _, "path"] => Path.Combine(_root, "ws"),
        _ => throw new InvalidOperationException($"{m.Value} is not known here."),
    });

    [GeneratedRegex(@"\$\(((?:params|results|step|workspaces|tasks|context)\.[a-zA-Z0-9.-]+)\)")]
    private static partial Regex Reference();
}
