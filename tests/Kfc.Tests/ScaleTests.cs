using Kfc.Tests.Samples;

namespace Kfc.Tests;

public class ScaleTests
{
    /// <summary>What a task costs must not depend on how many there are: allocations tell without a clock.</summary>
    [Fact]
    public void Tracing_is_linear_in_the_number_of_tasks()
    {
        Cost(10);
        var small = Cost(500);
        var large = Cost(5000);

        Assert.InRange(large, small * 8, small * 12);
    }

    private static long Cost(int tasks)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Trace.Graph(p =>
        {
            Value<string> text = p.Source;
            for (var i = 0; i < tasks; i++)
                text = "" + p.Run(new Say { Text = text }).Count;
        });
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
