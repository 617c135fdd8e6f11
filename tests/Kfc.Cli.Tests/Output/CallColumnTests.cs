using Kfc.Cli.Output;

namespace Kfc.Cli.Tests.Output;

public class CallColumnTests
{
    [Theory]
    [InlineData("        var a = Run(new Say());", 17)]
    [InlineData("\tRun<Say>(new Say());", 2)]
    [InlineData("        Run(new Say { Text = \"If(\" }); // then Else()", 9)]
    [InlineData("        .ElseIf (x > 1, () =>", 10)]
    public void The_one_call_of_the_language_tells_the_column(string line, int column) => Assert.Equal(column, CallColumn.Of(line));

    [Theory]
    [InlineData("        If(x > 1, () => Run(new Say()));")]
    [InlineData("        Rerun(new Say());")]
    [InlineData("")]
    public void Several_calls_or_none_tell_nothing(string line) => Assert.Equal(0, CallColumn.Of(line));
}
