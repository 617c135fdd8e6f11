using System.Collections.Immutable;

namespace Kfc.FakeContainers;

/// <summary>The author's containers as processes of this computer; those that draw lots or ask the web are answered for.</summary>
/// <param name="answer">What a container that is not to be run writes to the path of its last word, or its exit code; null runs it.</param>
public sealed class ShellContainers(Func<ContainerCall, Answer?> answer)
{
    /// <summary>All calls in the order in which they were made.</summary>
    public List<ContainerCall> Calls { get; } = [];

    /// <summary>The lines that containers printed, in the order in which they ran.</summary>
    public List<string> Printed { get; } = [];

    public int Run(ContainerCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        Calls.Add(call);
        if (answer(call) is { } given)
        {
            if (given.Text is { } text)
            {
                call.Files.Write(given.Path ?? call.Argv[^1], text);
            }

            return given.ExitCode;
        }

        var folder = Directory.CreateTempSubdirectory("kfc-shell-");
        try
        {
            ImmutableArray<string> argv = call.Argv is ["sh", .. var rest] ? [.. LocalProcess.Shell, .. rest] : call.Argv;
            var (code, output, error, _) = LocalProcess.Run([.. argv.Select(call.Files.ToHost)], call.Env, folder.FullName, null);
            if (code != 0 && error.Length > 0)
            {
                throw new RefusedException($"{string.Join(' ', call.Argv)}: {error}");
            }

            Printed.AddRange(call.Files.FromHost(output).Split('\n', StringSplitOptions.RemoveEmptyEntries));
            return code;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}

/// <summary>What stands for a container that is not run.</summary>
/// <param name="Text">What it writes; null for nothing.</param>
/// <param name="ExitCode">How it ends.</param>
/// <param name="Path">Where it writes; null for the path of its last word.</param>
public sealed record Answer(string? Text = null, int ExitCode = 0, string? Path = null);
