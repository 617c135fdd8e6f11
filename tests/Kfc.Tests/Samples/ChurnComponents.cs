namespace Kfc.Tests.Samples;

[Component]
public sealed partial class Prepare : ContainerComponent
{
    public required Input<string> Source { get; init; }
    public Input<double> TrainFraction { get; init; } = 0.8;
    public partial Output<Dataset> TrainSet { get; }
    public partial Output<Dataset> TestSet { get; }

    protected override Container Container => new("ghcr.io/acme/prepare:1.4.0")
    {
        Args = ["--source", Source, $"--fraction={TrainFraction}", "--train", TrainSet.Path, "--test", TestSet.Path],
    };
}

[Component]
public sealed partial class SelectBest : ContainerComponent
{
    public required Input<IReadOnlyList<double>> Accuracies { get; init; }
    public partial Output<int> Index { get; }
    public partial Output<double> Accuracy { get; }

    protected override Container Container => new("ghcr.io/acme/select-best:1.0.0")
    {
        Args = ["--accuracies", Accuracies, "--index", Index.Path, "--accuracy", Accuracy.Path],
    };
}

[Component]
public sealed partial class Deploy : ContainerComponent
{
    public required Input<Model> Model { get; init; }

    protected override Container Container => new("ghcr.io/acme/deploy:1.0.0") { Args = ["--model", Model.Path] };
}

[Component]
public sealed partial class Notify : ContainerComponent
{
    public required Input<string> Channel { get; init; }
    public Input<string> Text { get; init; } = "";

    protected override Container Container => new("ghcr.io/acme/notify:1.0.0") { Args = ["--channel", Channel, "--text", Text] };
}
