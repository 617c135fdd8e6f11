using System.Xml.Linq;

namespace Kfc.Cases.Tests;

public class ArchitectureTests
{
    /// <summary>Which project may refer to which; docs/architecture.md draws it.</summary>
    private static readonly Dictionary<string, string[]> Arrows = new(StringComparer.Ordinal)
    {
        ["Kfc.Ir"] = [],
        ["Kfc.Runtime"] = [],
        ["Kfc"] = ["Kfc.Ir", "Kfc.Runtime"],
        ["Kfc.Compiler"] = ["Kfc.Ir"],
        ["Kfc.Kubernetes"] = ["Kfc.Compiler"],
        ["Kfc.Tekton"] = ["Kfc.Compiler", "Kfc.Kubernetes"],
        ["Kfc.Argo"] = ["Kfc.Compiler", "Kfc.Kubernetes"],
        ["Kfc.Validation"] = ["Kfc.Ir"],
        ["Kfc.Testing"] = ["Kfc", "Kfc.Argo", "Kfc.Tekton"],
        ["Kfc.Import"] = ["Kfc.Ir"],
        ["Kfc.Cli"] = ["Kfc", "Kfc.Argo", "Kfc.Tekton", "Kfc.Testing", "Kfc.Validation", "Kfc.Import"],
    };

    public static TheoryData<string> Projects => [.. Directory.EnumerateDirectories(Repository.PathOf("src")).Select(path => Path.GetFileName(path))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void Projects_refer_only_along_the_arrows(string project)
    {
        Assert.True(Arrows.TryGetValue(project, out var allowed), $"{project} has no row here and in docs/architecture.md.");
        foreach (var target in References(Repository.PathOf("src", project, $"{project}.csproj")))
            Assert.Contains(target, allowed);
    }

    [Fact]
    public void The_language_and_the_backends_do_not_know_each_other()
    {
        Assert.DoesNotContain("Kfc.Compiler", Reachable("Kfc"));
        Assert.DoesNotContain("Kfc", Reachable("Kfc.Tekton"));
        Assert.DoesNotContain("Kfc", Reachable("Kfc.Argo"));
    }

    [Fact]
    public void The_representation_depends_on_no_package()
    {
        var project = XDocument.Load(Repository.PathOf("src", "Kfc.Ir", "Kfc.Ir.csproj"));
        Assert.Empty(project.Descendants("PackageReference"));
        Assert.Empty(References(Repository.PathOf("src", "Kfc.Ir", "Kfc.Ir.csproj")));
    }

    private static HashSet<string> Reachable(string project)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([project]);
        while (open.TryPop(out var current))
        {
            foreach (var target in References(Repository.PathOf("src", current, $"{current}.csproj")).Where(seen.Add))
                open.Push(target);
        }

        return seen;
    }

    /// <summary>Referenced libraries; generators run in the compiler and are no reference of the code.</summary>
    private static IEnumerable<string> References(string path) => XDocument.Load(path).Descendants("ProjectReference")
        .Where(reference => reference.Attribute("ReferenceOutputAssembly")?.Value != "false")
        .Select(reference => reference.Attribute("Include")!.Value.Replace('\\', '/'))
        .Where(include => !include.Contains("/generators/", StringComparison.Ordinal))
        .Select(include => Path.GetFileNameWithoutExtension(include));
}
