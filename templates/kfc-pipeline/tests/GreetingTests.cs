using Kfc.Testing;
using Xunit;

namespace Pipelines.Tests;

public class GreetingTests
{
    /// <summary>What the pipeline compiles to is committed beside this file; a change shows in review.</summary>
    [Fact]
    public void Manifest() => GoldenFile.Verify(PipelineTest.Compile(new Greeting(), "tekton"));

    [Fact]
    public void Prints_what_was_made() => new GraphView(PipelineTest.Trace(new Greeting())).AssertRunsAfter("print", "greet");
}
