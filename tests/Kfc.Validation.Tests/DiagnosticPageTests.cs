using Kfc.Ir;

namespace Kfc.Validation.Tests;

/// <summary>The pages are the rules' test pairs: the example is refused for what the page is about, the mended one is not.</summary>
public class DiagnosticPageTests
{
    public static TheoryData<string> WithExample => [.. DiagnosticPage.All.Where(p => p.Example is not null).Select(p => p.Code)];

    public static TheoryData<string> WithMend => [.. DiagnosticPage.All.Where(p => p.Mended is not null).Select(p => p.Code)];

    [Theory]
    [MemberData(nameof(WithExample))]
    public void The_example_of_a_page_raises_its_diagnostic(string code)
    {
        var page = DiagnosticPage.All.Single(p => p.Code == code);
        var found = Checked.Text(page.Example!, page.Options);
        Assert.Contains(code, found.Diagnostics.Select(d => d.Code));
        Assert.DoesNotContain(found.Diagnostics, d => d.Severity == Severity.Error && d.Code != code);
    }

    [Theory]
    [MemberData(nameof(WithMend))]
    public void The_mended_example_is_accepted(string code)
    {
        var page = DiagnosticPage.All.Single(p => p.Code == code);
        var found = Checked.Text(page.Mended!, page.Options);
        Assert.DoesNotContain(found.Diagnostics, d => d.Code == code || d.Severity == Severity.Error);
    }
}
