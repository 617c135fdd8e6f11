namespace Kfc.FakeContainers;

/// <summary>A committed pipeline, what its lots are, and what its containers then print, whatever the engine.</summary>
/// <param name="Folder">Folder of the pipeline in the repository.</param>
/// <param name="Answers">What containers answer that are not run.</param>
/// <param name="Printed">All lines that are printed.</param>
public sealed record AcceptedPipeline(string Folder, Func<ContainerCall, Answer?> Answers, params IReadOnlyList<string> Printed)
{
    /// <summary>Lines of which each must be printed before the next.</summary>
    public IReadOnlyList<string> InOrder { get; init; } = [];

    public bool Fails { get; init; }

    /// <summary>How long a container takes.</summary>
    public Func<ContainerCall, double> Seconds { get; init; } = _ => 1;

    /// <summary>How many containers of the author's ran; null for whatever.</summary>
    public int? Calls { get; init; }

    /// <summary>The file in the folder, for folders with one per pipeline.</summary>
    public Func<string, string> File { get; init; } = engine => $"{engine}.yaml";

    /// <summary>The pipelines of the acceptance table, by a name for each row.</summary>
    public static IReadOnlyDictionary<string, AcceptedPipeline> All { get; } = new Dictionary<string, AcceptedPipeline>
    {
        ["sequential"] = new("examples/sequential", Web("once upon a time"), "once upon a time"),
        ["parallel join"] = new("examples/parallel-join", Web(url => url[^5..^4]), "Text 1: 1", "Text 2: 2"),
        ["condition: heads, tails"] = new("examples/condition", Lots(c => c.Task == "flip-coin" ? "Heads" : "Tails"), "first Heads, then Tails"),
        ["condition: tails"] = new("examples/condition", Lots(_ => "Tails"), "it was tails"),
        ["condition: heads, heads"] = new("examples/condition", Lots(_ => "Heads")),
        ["parameters: above"] = new("tests/Cases/conditions-with-parameters", Lots(_ => "7"), "LOUD", "7 is above 5"),
        ["parameters: larger"] = new("tests/Cases/conditions-with-parameters", Lots(c => c.Task == "first" ? "4" : "1"), "LOUD", "the first is larger"),
        ["parameters: neither"] = new("tests/Cases/conditions-with-parameters", Lots(_ => "2"), "LOUD", "neither"),
        ["loop over records"] = new("tests/Cases/loop-over-records", Nothing, "op1 1 10", "op2 2", "op1 10 10", "op2 20") { InOrder = ["op1 1 10", "op2 2"] },
        ["loop over an output"] = new("tests/Cases/loop-over-output", Nothing, "trial 11") { Calls = 15 },
        ["loop with parallelism"] = new("tests/Cases/loop-with-parallelism", Nothing, "[0,1,4,9,16,25,36,49,64,81,100,121]"),
        ["exit handler: success"] = new("examples/exit-handler", Web("text"), "text", "run-1 ended: Succeeded") { InOrder = ["text", "run-1 ended: Succeeded"] },
        ["exit handler: failure"] = new("examples/exit-handler", c => c.Argv[0] == "curl" ? new(ExitCode: 22) : null, "run-1 ended: Failed") { Fails = true },
        ["retry: in time"] = new("tests/Cases/retry-and-timeout", c => new(ExitCode: c is { Task: "first", Attempt: < 5 } ? 1 : 0)) { Calls = 7 },
        ["retry: too often"] = new("tests/Cases/retry-and-timeout", _ => new(ExitCode: 1)) { Calls = 6, Fails = true },
        ["timeout: once"] = new("tests/Cases/retry-and-timeout", _ => new(ExitCode: 0)) { Calls = 3, Seconds = c => c is { Task: "first", Attempt: 0 } ? 91 : 89 },
        ["timeout: always"] = new("tests/Cases/retry-and-timeout", _ => new(ExitCode: 0)) { Calls = 6, Fails = true, Seconds = _ => 91 },
        ["placement"] = new("tests/Cases/placement", Placed) { Calls = 3 },
        ["volumes"] = new("tests/Cases/volumes", Mounted, []) { Calls = 2 },
        ["volume of the run"] = new("tests/Cases/argo-volumes-pvc", Nothing, "generating message in volume", "hello world", "getting message from volume", "/mnt/vol", "/mnt/vol/hello_world.txt", "hello world"),
        ["files"] = new("examples/data-passing", Nothing, [.. Enumerable.Repeat("Hello", 10), "one", "three", "five", "seven", "nine", "two", "four", "six", "eight", "ten"]) { File = engine => $"{engine}/files.yaml" },
        ["sum"] = new("examples/data-passing", Nothing, [.. Enumerable.Range(0, 10).Select(n => $"{n}"), "the sum is 4999950000"]) { File = engine => $"{engine}/sum.yaml" },
        ["mixed arguments"] = new("examples/data-passing", Nothing, "Text=Hello world", "Number=42", "Text=data 1", "Number=42", "Text=data 1", "Number=42") { File = engine => $"{engine}/mixed-arguments.yaml" },
        ["processing"] = new("examples/data-passing", Nothing, "Hello") { File = engine => $"{engine}/processing.yaml" },
        ["run settings"] = new("tests/Cases/run-settings", c => c.Env["MODE"] == "fast" ? null : new(ExitCode: 1)) { Calls = 1 },
        ["control structures: heads, small"] = new("examples/control-structures", Tutorial("Heads", "3"), "this task fails, the others run on", "Heads and 3 <= 5!", "Exit handler has worked!"),
        ["control structures: tails, large"] = new("examples/control-structures", Tutorial("Tails", "9"), "this task fails, the others run on", "Tails and 9 > 5!", "Exit handler has worked!")
        {
            InOrder = ["this task fails, the others run on", "Exit handler has worked!"],
        },
    };

    private static Answer? Nothing(ContainerCall call) => null;

    private static Func<ContainerCall, Answer?> Web(string text) => Web(_ => text);

    private static Func<ContainerCall, Answer?> Web(Func<string, string> text) => call =>
        call.Argv[0] == "curl" ? new(text(call.Argv[^1]), Path: call.Argv[call.Argv.IndexOf("--output") + 1]) : null;

    private static Func<ContainerCall, Answer?> Lots(Func<ContainerCall, string> drawn) => call =>
        call.Argv[0] == "sh" && call.Argv[2] is var script && (script.Contains("urandom", StringComparison.Ordinal) || script.Contains("srand", StringComparison.Ordinal)) ? new(drawn(call)) : null;

    private static Func<ContainerCall, Answer?> Tutorial(string side, string number) =>
        Lots(call => call.Argv[2].Contains("Tails", StringComparison.Ordinal) ? side : number);

    /// <summary>A container that stands where its pipeline wants it succeeds.</summary>
    private static Answer? Placed(ContainerCall call)
    {
        const string Pool = """{"pool":"batch"}""", Batch = """[{"key":"batch","operator":"Exists","effect":"NoSchedule"}]""";
        var wanted = call.Task switch
        {
            "disk" => new PodPlacement("""{"disk":"ssd"}""", Batch),
            "tolerant" => new(Pool, """[{"key":"gpu","operator":"Equal","value":"a100","effect":"NoExecute","tolerationSeconds":60}]"""),
            _ => new(Pool, Batch),
        };
        return new(ExitCode: call.Placement == wanted ? 0 : 1);
    }

    /// <summary>The first task writes to the claim, and the second finds it there; scratch space is the pod's own.</summary>
    private static Answer? Mounted(ContainerCall call)
    {
        var isFirst = call.Task == "write";
        if (isFirst)
        {
            call.Files.Write("/data/kept", "1");
            call.Files.Write("/scratch/lost", "1");
        }

        var isRight = call.Files.Read("/secret/token") == "S3cr3t" && call.Files.Exists("/data/kept")
            && call.Files.Exists("/scratch/lost") == isFirst && call.Env.ContainsKey("TOKEN") == isFirst;
        return new(ExitCode: isRight ? 0 : 1);
    }

    /// <summary>Secrets that the pipelines find.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Store { get; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>> { ["login"] = new Dictionary<string, string> { ["token"] = "S3cr3t" } };
}
