namespace Kfc.Tests.Samples;

/// <summary>A component with an optional input that has no default.</summary>
[Component]
public sealed partial class Rate : ContainerComponent
{
    public Input<double>? Speed { get; init; }

    /// <summary>Uses the input without looking whether it is there.</summary>
    public bool Careless { get; init; }

    protected override Container Container => new("rate:1")
    {
        Args = Careless ? ["--speed", Speed!] : ["rate", .. IfGiven(Speed, speed => ["--speed", speed])],
    };
}
