using Kfc.Ir;
using Kfc.Validation.Tests.Mutations;

namespace Kfc.Validation.Tests;

/// <summary>Which rules the engines' admission has, and which only a run shows.</summary>
public class StageTests
{
    private static readonly IReadOnlyDictionary<string, RuleStage> Table = File.ReadLines(Repository.PathOf("tests", "Kfc.Validation.Tests", "stages.txt"))
        .Where(l => !l.StartsWith('#')).Select(l => l.Split(" | "))
        .ToDictionary(p => p[0], p => Enum.Parse<RuleStage>(p[1], ignoreCase: true), StringComparer.Ordinal);

    private static readonly ValidationOptions Admission = ValidationOptions.Default with { AdmissionOnly = true };

    public static TheoryData<string> Pages => [.. DiagnosticPage.All.Select(p => p.Code)];

    public static TheoryData<string> Faults => [.. MutationTests.Faults.Select(f => f.Data)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_rule_has_the_stage_of_the_table_and_its_page_says_so(string code)
    {
        Assert.Equal(Table[code], ManifestValidator.StageOf(code));
        Assert.Contains($"\nStage: {Table[code].ToString().ToLowerInvariant()}.", File.ReadAllText(Repository.PathOf("docs", "diagnostics", code + ".md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_table_names_every_rule_and_no_other_code()
    {
        Assert.Equal(Table.Keys.Order(StringComparer.Ordinal), DiagnosticPage.All.Select(p => p.Code));
        Assert.Null(ManifestValidator.StageOf("KFC1001"));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Admission_refuses_the_faults_that_are_its_own_and_warns_of_the_others(string fault)
    {
        var mutation = Mutation.Parse(fault);
        var text = mutation.Apply(MutationTests.Read(mutation.Document)).Text;
        var (all, found) = (Checked.Text(text).Diagnostics, Checked.Text(text, Admission).Diagnostics);
        Assert.Equal(
            all.Select(d => (d.Code, d.Location, d.Message, d.Severity == Severity.Error && Table[d.Code] == RuleStage.Run ? Severity.Warning : d.Severity)),
            found.Select(d => (d.Code, d.Location, d.Message, d.Severity)));
    }

    [Fact]
    public void A_reference_that_must_resolve_is_refused_at_every_stage() => Assert.False(
        Checked.Text("apiVersion: tekton.dev/v1\nkind: TaskRun\nmetadata: {name: a}\nspec: {taskRef: {name: b}}\n", Admission with { StrictReferences = true }).IsAccepted);

    [Fact]
    public void A_warning_of_the_run_can_be_silenced()
    {
        const string Hook = "apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: a}\nspec:\n  entrypoint: a\n  hooks: {exit: {template: b}}\n  templates: [{name: a, suspend: {}}]\n";
        Assert.Equal(Severity.Error, Assert.Single(Checked.Text(Hook).Diagnostics).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Checked.Text(Hook, Admission).Diagnostics).Severity);
        Assert.Empty(Checked.Text("# kfc: KFC6510=off\n" + Hook, Admission).Diagnostics);
    }
}
