using Kfc;

namespace Cases.HostileLiterals;

[Component]
public sealed partial class Show : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf '%s' \"$1\" | od -c", "sh"],
        Args = [Text],
    };
}

/// <summary>Texts that an engine, the kubelet, a shell or a YAML reader would like to change.</summary>
[Pipeline("hostile-literals")]
public sealed partial class HostileLiterals : Pipeline
{
    /// <summary>Colons: and # signs, "quotes", and a line
    /// break.</summary>
    public Param<string> Greeting { get; init; } = "no";

    protected override void Define()
    {
        Run(new Show { Text = "$(params.greeting) $(TOKEN) $$ $${HOME} `date` $(date)" }, new() { Name = "dollars" });
        Run(new Show { Text = "{{inputs.parameters.x}} {{=1+1}} %s \\n \\ ' \"" }, new() { Name = "braces" });
        Run(new Show { Text = "first\n  second\n\nfourth \n" }, new() { Name = "lines" });
        Run(new Show { Text = "null" }, new() { Name = "word-null" });
        Run(new Show { Text = "1_000" }, new() { Name = "number" });
        Run(new Show { Text = "--help" }, new() { Name = "dash" });
        Run(new Show { Text = "" }, new() { Name = "empty" });
        Run(new Show { Text = "tab\t, bell\a, Iiİı, 日本, 😀, \u2028" }, new() { Name = "signs" });
        Run(new Show { Text = Greeting }, new() { Name = "yes" });
    }
}
