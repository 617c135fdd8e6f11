using Kfc.Cli.Source;
using Kfc.Ir;

namespace Kfc.Cli.Tests;

public class FileDirectivesTests
{
    [Fact]
    public void Directives_are_blanked_and_everything_else_stays_in_place()
    {
        var diagnostics = new List<Diagnostic>();
        var text = FileDirectives.Take("#!/bin/kfc\r\n// note\n\n#:package Kfc@1\r\nclass A; // #:x\n#:late", "a.cs", diagnostics);
        Assert.Equal($"{new string(' ', 10)}\r\n// note\n\n{new string(' ', 15)}\r\nclass A; // #:x\n#:late", text);
        Assert.Empty(diagnostics);
    }

    [Fact]
    public void A_refused_directive_has_a_position()
    {
        var diagnostics = new List<Diagnostic>();
        FileDirectives.Take("// note\n#:package Other@1", "a.cs", diagnostics);
        Assert.Equal(("KFC6210", new SourcePosition("a.cs", 2, 1)), (diagnostics[0].Code, diagnostics[0].Location));
    }
}
