using System.Collections.Generic;
using Kfc;

namespace Cases.LoopWithSeveralTasks;

[Component]
public sealed partial class List : ContainerComponent
{
    public partial Output<IReadOnlyList<int>> Numbers { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo '[3, 8, 5]' > \"$1\"", "sh"],
        Args = [Numbers.Path],
    };
}

[Component]
public sealed partial class Multiply : ContainerComponent
{
    public required Input<int> Number { get; init; }

    public partial Output<int> Product { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "echo $(($1 * 10)) > \"$2\"", "sh"],
        Args = [Number, Product.Path],
    };
}

[Component]
public sealed partial class Say : ContainerComponent
{
    public required Input<string> Text { get; init; }

    public partial Output<string> Said { get; }

    protected override Container Container => new("busybox:1.37.0")
    {
        Command = ["sh", "-c", "printf '%s\\n' \"$1\" | tee \"$2\"", "sh"],
        Args = [Text, Said.Path],
    };
}

[Component]
public sealed partial class Show : ContainerComponent
{
    public required Input<IReadOnlyList<string>> Texts { get; init; }

    protected override Container Container => new("busybox:1.37.0") { Command = ["echo"], Args = [Texts] };
}

/// <summary>Two tasks per item of a list that a task makes, with a choice between them: one pod per item.</summary>
[Pipeline("loop-with-several-tasks")]
public sealed partial class LoopWithSeveralTasks : Pipeline
{
    protected override void Define()
    {
        var list = Run(new List());
        var rows = ForEach(list.Numbers, (number, index) =>
        {
            var product = Run(new Multiply { Number = number });
            return Choose(product.Product >= 50, () => Run(new Say { Text = $"{index}: large {product.Product}" }, new() { Name = "large" }).Said)
                .Else(() => Run(new Say { Text = $"{index}: small {product.Product}" }, new() { Name = "small" }).Said);
        });
        Run(new Show { Texts = rows.Collect(row => row) });
    }
}
