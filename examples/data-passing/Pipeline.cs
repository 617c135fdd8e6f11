using Kfc;

namespace Examples.DataPassing;

/// <summary>Prints a text.</summary>
[Component]
public sealed partial class Print : ContainerComponent
{
    public required Input<string> Text { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "%s\\n"],
        Args = [Text],
    };
}

/// <summary>Makes one small value.</summary>
[Component]
public sealed partial class ProduceOne : ContainerComponent
{
    public partial Output<string> Value { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf 'data 1' > \"$1\"", "sh"],
        Args = [Value.Path],
    };
}

/// <summary>Makes two small values of different types.</summary>
[Component]
public sealed partial class ProduceTwo : ContainerComponent
{
    public partial Output<string> Text { get; }

    public partial Output<int> Number { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf 'data 1' > \"$1\"; echo 42 > \"$2\"", "sh"],
        Args = [Text.Path, Number.Path],
    };
}

/// <summary>Prints a text and a number.</summary>
[Component]
public sealed partial class ConsumeTwo : ContainerComponent
{
    public required Input<string> Text { get; init; }

    public required Input<int> Number { get; init; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["printf", "Text=%s\\nNumber=%s\\n"],
        Args = [Text, Number],
    };
}

/// <summary>Cuts a text to a length.</summary>
[Component]
public sealed partial class Truncate : ContainerComponent
{
    public required Input<string> Text { get; init; }

    public required Input<int> Length { get; init; }

    public partial Output<string> Truncated { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf '%s' \"$1\" | head -c \"$2\" > \"$3\"", "sh"],
        Args = [Text, Length, Truncated.Path],
    };
}

/// <summary>Takes one line of a text.</summary>
[Component]
public sealed partial class GetLine : ContainerComponent
{
    /// <summary>The items, one per line.</summary>
    public required Input<string> Lines { get; init; }

    /// <summary>Which line, from 0.</summary>
    public required Input<int> Index { get; init; }

    public partial Output<string> Line { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf '%s\\n' \"$1\" | sed -n \"$(($2 + 1))p\" > \"$3\"", "sh"],
        Args = [Lines, Index, Line.Path],
    };
}

/// <summary>Writes a file of equal lines.</summary>
[Component]
public sealed partial class RepeatLine : ContainerComponent
{
    public required Input<string> Line { get; init; }

    public Input<int> Count { get; init; } = 10;

    public partial Output<Dataset> Lines { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "yes \"$1\" | head -n \"$2\" > \"$3\"", "sh"],
        Args = [Line, Count, Lines.Path],
    };
}

/// <summary>Writes whole numbers to a file, one per line.</summary>
[Component]
public sealed partial class WriteNumbers : ContainerComponent
{
    public Input<int> Start { get; init; } = 0;

    public Input<int> Count { get; init; } = 10;

    public partial Output<Dataset> Numbers { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "seq \"$1\" $(($1 + $2 - 1)) > \"$3\"", "sh"],
        Args = [Start, Count, Numbers.Path],
    };
}

/// <summary>Adds up the numbers of a file.</summary>
[Component]
public sealed partial class SumNumbers : ContainerComponent
{
    public required Input<Dataset> Numbers { get; init; }

    public partial Output<long> Sum { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "awk '{ sum += $1 } END { printf \"%.0f\\n\", sum }' \"$1\" > \"$2\"", "sh"],
        Args = [Numbers.Path, Sum.Path],
    };
}

/// <summary>Deals the lines of a text to two files in turn.</summary>
[Component]
public sealed partial class SplitLines : ContainerComponent
{
    public required Input<string> Text { get; init; }

    public partial Output<Dataset> OddLines { get; }

    public partial Output<Dataset> EvenLines { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command =
        [
            "sh", "-c",
            "printf '%s\\n' \"$1\" | sed -n 'p;n' > \"$2\"; printf '%s\\n' \"$1\" | sed -n 'n;p' > \"$3\"",
            "sh",
        ],
        Args = [Text, OddLines.Path, EvenLines.Path],
    };
}

/// <summary>Prints the beginning of a file.</summary>
[Component]
public sealed partial class PrintFile : ContainerComponent
{
    public required Input<Dataset> File { get; init; }

    public Input<int> Lines { get; init; } = 10;

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["head", "-n"],
        Args = [Lines, File.Path],
    };
}

/// <summary>A constant goes to a task.</summary>
[Pipeline("constant-to-consumer")]
public sealed partial class ConstantToConsumer : Pipeline
{
    protected override void Define() => Run(new Print { Text = "Hello world" });
}

/// <summary>A parameter of the run goes to a task.</summary>
[Pipeline("parameter-to-consumer")]
public sealed partial class ParameterToConsumer : Pipeline
{
    public Param<string> Text { get; init; } = "Hello world";

    protected override void Define() => Run(new Print { Text = Text });
}

/// <summary>One output goes to two tasks.</summary>
[Pipeline("one-output-to-consumers")]
public sealed partial class OneOutputToConsumers : Pipeline
{
    protected override void Define()
    {
        var produced = Run(new ProduceOne());
        Run(new Print { Text = produced.Value }, new() { Name = "print-first" });
        Run(new Print { Text = produced.Value }, new() { Name = "print-second" });
    }
}

/// <summary>Constants, parameters and outputs of two tasks mixed as arguments.</summary>
[Pipeline("mixed-arguments")]
public sealed partial class MixedArguments : Pipeline
{
    public Param<string> Text { get; init; } = "Hello world";

    protected override void Define()
    {
        var one = Run(new ProduceOne());
        var two = Run(new ProduceTwo());
        Run(new ConsumeTwo { Text = Text, Number = 42 }, new() { Name = "parameter-and-constant" });
        Run(new ConsumeTwo { Text = one.Value, Number = two.Number }, new() { Name = "two-producers" });
        Run(new ConsumeTwo { Text = two.Text, Number = two.Number }, new() { Name = "one-producer" });
    }
}

/// <summary>Values worked on by one task after the other; the second gets a text with a hole for an output.</summary>
[Pipeline("processing")]
public sealed partial class Processing : Pipeline
{
    public Param<string> Text { get; init; } = "Hello world";

    protected override void Define()
    {
        var truncated = Run(new Truncate { Text = Text, Length = 5 });
        var picked = Run(new GetLine { Lines = $"3\n1\n{truncated.Truncated}\n1\n5\n9\n2\n6\n7", Index = 2 });
        Run(new Print { Text = picked.Line });
    }
}

/// <summary>Data too large for a value travels as files.</summary>
[Pipeline("files")]
public sealed partial class Files : Pipeline
{
    protected override void Define()
    {
        var repeated = Run(new RepeatLine { Line = "Hello", Count = 5000 });
        Run(new PrintFile { File = repeated.Lines }, new() { Name = "print-repeated" });

        var split = Run(new SplitLines { Text = "one\ntwo\nthree\nfour\nfive\nsix\nseven\neight\nnine\nten" });
        Run(new PrintFile { File = split.OddLines }, new() { Name = "print-odd" });
        Run(new PrintFile { File = split.EvenLines }, new() { Name = "print-even" });
    }
}

/// <summary>A large file is summed up to one small value.</summary>
[Pipeline("sum")]
public sealed partial class Sum : Pipeline
{
    protected override void Define()
    {
        var numbers = Run(new WriteNumbers { Count = 100_000 });
        Run(new PrintFile { File = numbers.Numbers }, new() { Name = "print-numbers" });

        var sum = Run(new SumNumbers { Numbers = numbers.Numbers });
        Run(new Print { Text = $"the sum is {sum.Sum}" }, new() { Name = "print-sum" });
    }
}
