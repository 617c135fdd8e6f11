using Kfc;

namespace Cases.ArgoParameterAggregationDag;

[Component]
public sealed partial class OddOrEven : ContainerComponent
{
    public required Input<int> Number { get; init; }

    public partial Output<string> Num { get; }

    public partial Output<string> Evenness { get; }

    protected override Container Container => new("alpine:3.23")
    {
        Command = ["sh", "-c"],
        Args =
        [
            $"""
            sleep 1 &&
            echo {Number} > {Num.Path} &&
            if [ $(({Number}%2)) -eq 0 ]; then
              echo "even" > {Evenness.Path};
            else
              echo "odd" > {Evenness.Path};
            fi

            """,
        ],
    };
}

[Component]
public sealed partial class DivideBy2 : ContainerComponent
{
    public required Input<string> Num { get; init; }

    public partial Output<string> Half { get; }

    protected override Container Container => new("alpine:3.23") { Command = ["sh", "-c"], Args = [$"echo $(({Num}/2)) > {Half.Path}"] };
}

[Component]
public sealed partial class PrintMessage : ContainerComponent
{
    public required Input<string> Message { get; init; }

    protected override Container Container => new("busybox") { Command = ["echo"], Args = [Message] };
}

/// <summary>Values of a loop as one list, and a second loop that leaves some items out.</summary>
[Pipeline("argo-parameter-aggregation-dag")]
public sealed partial class ParameterAggregationDag : Pipeline
{
    protected override void Define()
    {
        var looked = ForEach([1, 2, 3, 4], number => Run(new OddOrEven { Number = number }));
        var (nums, evenness) = (looked.Collect(t => t.Num), looked.Collect(t => t.Evenness));
        Run(new PrintMessage { Message = $"{nums}" }, new() { Name = "print-nums" });
        Run(new PrintMessage { Message = $"{evenness}" }, new() { Name = "print-evenness" });
        ForEach(nums, (num, position) => If(evenness.ElementAt(position) == "even", () =>
        {
            var divided = Run(new DivideBy2 { Num = num });
            Run(new PrintMessage { Message = divided.Half }, new() { Name = "print" });
        }));
    }
}
