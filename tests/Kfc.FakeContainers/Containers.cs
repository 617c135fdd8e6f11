using System.Collections.Immutable;

namespace Kfc.FakeContainers;

/// <summary>Stand-ins for the author's containers: told per task what each output gets and how the container ends.</summary>
/// <remarks>An output's path follows its port's name with two dashes in argv; an untold output gets <c>task.port</c>.</remarks>
public sealed class Containers
{
    private static readonly HashSet<string> Ports = new(["--said", "--score", "--rows", "--ready", "--label", "--index", "--data", "--items", "--trials", "--side", "--steps", "--span"], StringComparer.Ordinal);
    private readonly Dictionary<(string Task, string Port), string> _outputs = [];
    private readonly Dictionary<(string Task, string Port), Func<ContainerCall, string>> _made = [];
    private readonly Dictionary<string, Func<ContainerCall, int>> _ends = new(StringComparer.Ordinal);

    public List<ContainerCall> Calls { get; } = [];

    public Dictionary<string, string> ReadTexts { get; } = new(StringComparer.Ordinal);

    public ContainerCall this[string task] => Calls.Last(c => c.Task == task);

    public Containers Writes(string task, string port, string text)
    {
        _outputs[(task, port)] = text;
        return this;
    }

    /// <summary>For a task that runs several times: what a port gets hangs on the call.</summary>
    public Containers Makes(string task, string port, Func<ContainerCall, string> text)
    {
        _made[(task, port)] = text;
        return this;
    }

    public Containers Ends(string task, Func<ContainerCall, int> exitCode)
    {
        _ends[task] = exitCode;
        return this;
    }

    public int Run(ContainerCall call)
    {
        // A container that shares its pod with others has a step of its own name.
        call = call.Step == "main" ? call : call with { Task = call.Step };
        Calls.Add(call);
        var code = _ends.TryGetValue(call.Task, out var end) ? end(call) : 0;
        if (code != 0)
        {
            return code;
        }

        for (var i = 0; i + 1 < call.Argv.Length; i++)
        {
            if (call.Argv[i] == "--input")
            {
                ReadTexts[call.Task] = call.Files.Read(call.Argv[i + 1]);
            }
            else if (Ports.Contains(call.Argv[i]))
            {
                var port = call.Argv[i][2..];
                call.Files.Write(call.Argv[i + 1], _made.TryGetValue((call.Task, port), out var make) ? make(call)
                    : _outputs.TryGetValue((call.Task, port), out var text) ? text
                    : Untold(call.Task, port));
            }
        }

        return 0;
    }

    /// <summary>What follows a word in a task's argv.</summary>
    public string After(string task, string word)
    {
        var argv = this[task].Argv;
        return argv[argv.IndexOf(word) + 1];
    }

    private static string Untold(string task, string port) => port switch
    {
        "score" or "rows" or "index" => "0",
        "ready" => "false",
        "items" or "trials" => "[]",
        "side" => "Heads",
        "steps" => "[7]",
        "span" => "{\"from\":1,\"to\":2.5}",
        _ => $"{task}.{port}",
    };
}
