using System.Text.Json;
using Kfc.Cli.Output;
using Kfc.Ir;

namespace Kfc.Cli.Tests.Output;

public sealed class DiagnosticRenderingTests : IDisposable
{
    private static readonly DiagnosticDescriptor Kind = new("KFC6201", Severity.Error, "A kind", "{0}");

    private readonly Workspace _workspace = new();

    public void Dispose() => _workspace.Dispose();

    [Fact]
    public void Text_shows_the_source_line_with_a_caret_and_the_ways_out()
    {
        _workspace.Write("ml/Churn.cs", "one\n\tvar x = Oops;\n");
        var text = Write(DiagnosticFormat.Text, Kind.At(new("ml/Churn.cs", 2, 10), ["Mend it."], "It is broken."));
        Assert.Equal(
            "ml/Churn.cs(2,10): error KFC6201: It is broken.\n    2 | \tvar x = Oops;\n      | \t        ^\n  fix: Mend it.\n", text);
    }

    [Fact]
    public void Text_does_without_the_source_when_there_is_none() =>
        Assert.Equal("Gone.cs(3): error KFC6201: x\n", Write(DiagnosticFormat.Text, Kind.At(new("Gone.cs", 3), "x")));

    [Fact]
    public void Notes_show_only_when_asked_for()
    {
        var note = (Kind with { Severity = Severity.Info }).At(SourcePosition.None, "by the way");
        Assert.Equal("", Write(DiagnosticFormat.Text, note));
        Assert.Equal("info KFC6201: by the way\n", Write(DiagnosticFormat.Text, note, notes: true));
    }

    [Fact]
    public void Colours_change_nothing_but_colours()
    {
        using var error = new StringWriter();
        var report = new Report();
        report.Add(Kind.At(new("Gone.cs", 3), ["[not] markup"], new string('x', 500)));
        report.Write(new Terminal(TextWriter.Null, error, Colors: true), DiagnosticFormat.Text, notes: false);
        Assert.Contains("\e[", error.ToString(), StringComparison.Ordinal);
        var plain = System.Text.RegularExpressions.Regex.Replace(error.ToString(), "\e\\[[0-9;]*m", "").ReplaceLineEndings("\n");
        Assert.Equal($"Gone.cs(3): error KFC6201: {new string('x', 500)}\n  fix: [not] markup\n", plain);
    }

    [Fact]
    public void Json_carries_every_field()
    {
        using var json = JsonDocument.Parse(Write(DiagnosticFormat.Json, Kind.At(new("a b.cs", 2, 10), ["Mend it."], "\"quoted\"")));
        var diagnostic = json.RootElement.GetProperty("diagnostics")[0];
        Assert.Equal("KFC6201", diagnostic.GetProperty("code").GetString());
        Assert.Equal("error", diagnostic.GetProperty("severity").GetString());
        Assert.Equal("\"quoted\"", diagnostic.GetProperty("message").GetString());
        Assert.Equal(("a b.cs", 2, 10), (diagnostic.GetProperty("file").GetString(), diagnostic.GetProperty("line").GetInt32(), diagnostic.GetProperty("column").GetInt32()));
        Assert.Equal("docs/diagnostics/KFC6201.md", diagnostic.GetProperty("help").GetString());
        Assert.Equal("Mend it.", diagnostic.GetProperty("fixes")[0].GetString());
    }

    [Fact]
    public void Sarif_names_the_rule_the_level_and_the_place()
    {
        using var json = JsonDocument.Parse(Write(DiagnosticFormat.Sarif, (Kind with { Severity = Severity.Info }).At(new("a b.cs", 2, 10), "x")));
        var run = json.RootElement.GetProperty("runs")[0];
        Assert.Equal("KFC6201", run.GetProperty("tool").GetProperty("driver").GetProperty("rules")[0].GetProperty("id").GetString());
        var result = run.GetProperty("results")[0];
        Assert.Equal("note", result.GetProperty("level").GetString());
        var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
        Assert.Equal("a%20b.cs", place.GetProperty("artifactLocation").GetProperty("uri").GetString());
        Assert.Equal(2, place.GetProperty("region").GetProperty("startLine").GetInt32());
    }

    private string Write(DiagnosticFormat format, Diagnostic diagnostic, bool notes = false)
    {
        using var error = new StringWriter { NewLine = "\n" };
        var report = new Report();
        report.Add(diagnostic, _workspace.Folder);
        report.Write(new Terminal(TextWriter.Null, error, Colors: false), format, notes);
        return error.ToString();
    }
}
