using Kfc.Ir;

namespace Kfc.Validation.Tests.Mutations;

/// <summary>Valid documents, broken in one place at a time: each fault is refused for its own reason, at its own line.</summary>
public class MutationTests
{
    private static readonly string Folder = Repository.PathOf("tests", "Kfc.Validation.Tests", "Mutations");

    public static TheoryData<string> Documents => [.. Directory.EnumerateFiles(Folder, "*.yaml").Select(p => Path.GetFileNameWithoutExtension(p)).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Faults => [.. Lines()];

    public static TheoryData<string> Accepted => [.. Lines("accepted.txt")];

    [Fact]
    public void There_are_many_faults_of_many_kinds()
    {
        Assert.InRange(Lines().Count(), 200, int.MaxValue);
        Assert.InRange(Lines().Select(l => Mutation.Parse(l).Code).Distinct(StringComparer.Ordinal).Count(), 60, int.MaxValue);
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void The_documents_are_valid(string document) =>
        Assert.DoesNotContain(Checked.Text(Read(document)).Diagnostics, d => d.Severity != Severity.Info);

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_fault_is_caught_and_attributed(string fault)
    {
        var mutation = Mutation.Parse(fault);
        var (text, line) = mutation.Apply(Read(mutation.Document));
        var found = Checked.Text(text).Diagnostics;
        Assert.Contains((mutation.Code, line), found.Select(d => (d.Code, d.Location.Line)));
        Assert.Contains(found, d => d.Severity == Severity.Error);
    }

    [Theory]
    [MemberData(nameof(Accepted))]
    public void What_the_engine_takes_is_no_fault(string change)
    {
        var mutation = Mutation.Parse(change + " | none");
        var (text, _) = mutation.Apply(Read(mutation.Document));
        Assert.DoesNotContain(Checked.Text(text).Diagnostics, d => d.Severity == Severity.Error);
    }

    private static IEnumerable<string> Lines(string file = "mutations.txt") => File.ReadLines(Path.Combine(Folder, file)).Where(l => l.Length > 0 && !l.StartsWith('#'));

    internal static string Read(string document) => File.ReadAllText(Path.Combine(Folder, document + ".yaml"));
}
