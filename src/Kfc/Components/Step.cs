namespace Kfc;

/// <summary>Something that a pipeline runs: a component or another pipeline.</summary>
public abstract class Step : Placed
{
    private protected Step()
    {
    }
}
