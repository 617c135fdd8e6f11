using System.Collections.Immutable;

namespace Kfc.FakeContainers;

/// <summary>
/// Stand-ins for containers that say in argv who they are and what they have: <c>--id IDENTITY</c>, <c>--value NAME TEXT</c>,
/// <c>--file NAME PATH</c>, <c>--out NAME TYPE PATH</c>. Variables whose name begins with <c>V_</c> count as values.
/// </summary>
/// <remarks>So what ran can be told whatever an engine calls its tasks, and in whatever pods it puts their containers.</remarks>
/// <param name="fails">Whether the attempt of this number (from 0) of the container with this identity fails.</param>
public sealed class TellingContainers(Func<string, int, bool> fails)
{
    /// <summary>All attempts in the order in which they were started.</summary>
    public List<ToldCall> Calls { get; } = [];

    /// <summary>Carries out one attempt.</summary>
    public int Run(ContainerCall call)
    {
        ArgumentNullException.ThrowIfNull(call);
        var identity = "";
        var inputs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var outputs = new List<(string Name, string Type, string Path)>();
        foreach (var (name, value) in call.Env)
        {
            if (name.StartsWith("V_", StringComparison.Ordinal))
                inputs[name] = value;
        }

        var argv = call.Argv;
        for (var i = argv.IndexOf("--id"); i >= 0 && i < argv.Length;)
        {
            switch (argv[i])
            {
                case "--id":
                    identity = argv[i + 1];
                    i += 2;
                    break;
                case "--value":
                    inputs[argv[i + 1]] = argv[i + 2];
                    i += 3;
                    break;
                case "--file":
                    inputs[argv[i + 1]] = call.Files.Read(argv[i + 2]);
                    i += 3;
                    break;
                case "--out":
                    outputs.Add((argv[i + 1], argv[i + 2], argv[i + 3]));
                    i += 4;
                    break;
                default:
                    throw new RefusedException($"{identity}: '{argv[i]}' is no word of a telling container: {string.Join(' ', argv)}");
            }
        }

        var attempt = Calls.Count(earlier => earlier.Identity == identity);
        var failed = fails(identity, attempt);
        Calls.Add(new(identity, inputs.ToImmutableSortedDictionary(StringComparer.Ordinal), failed));
        if (failed)
            return 1;
        foreach (var (name, type, path) in outputs)
            call.Files.Write(path, FakeOutput.Of(identity, inputs, name, type));
        return 0;
    }
}

/// <summary>One attempt of a telling container.</summary>
/// <param name="Identity">Who it said it is.</param>
/// <param name="Inputs">What it was given.</param>
/// <param name="Failed">Whether it failed.</param>
public sealed record ToldCall(string Identity, ImmutableSortedDictionary<string, string> Inputs, bool Failed);
