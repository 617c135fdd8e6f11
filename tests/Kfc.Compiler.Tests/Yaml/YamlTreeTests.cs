using Kfc.Compiler.Yaml;
using Kfc.Ir;

namespace Kfc.Compiler.Tests.Yaml;

public sealed class YamlTreeTests
{
    private const string Original = "name: train\nsteps:\n- name: main\n  image: a\n- name: publish\n  image: b\nretries: 2\n";

    [Fact]
    public void It_replays_what_it_recorded() => Assert.Equal(Original, Text(Recorded()));

    [Theory]
    [InlineData("retries", "3", "retries: 2", "retries: 3")]
    [InlineData("name", "null", "name: train\n", "")]
    [InlineData("steps[main].image", "\"c\"", "image: a", "image: c")]
    [InlineData("steps[publish]", "null", "- name: publish\n  image: b\n", "")]
    [InlineData("steps[publish].securityContext.runAsUser", "7", "image: b", "image: b\n  securityContext:\n    runAsUser: 7")]
    [InlineData("a.b", "[true,{\"c\":\"d\"}]", "retries: 2\n", "retries: 2\na:\n  b:\n  - true\n  - c: d\n")]
    [InlineData("annotations", "{\"x.y/z\":\"v\"}", "retries: 2\n", "retries: 2\nannotations:\n  x.y/z: v\n")]
    public void A_patch_sets_adds_and_removes(string path, string json, string before, string after)
    {
        var tree = Recorded();

        Assert.Null(tree.Apply(new EnginePatch("tekton", path, json)));

        Assert.Equal(Original.Replace(before, after, StringComparison.Ordinal), Text(tree));
    }

    [Fact]
    public void Brackets_name_a_field_that_holds_dots()
    {
        var tree = Recorded();
        Assert.Null(tree.Apply(new EnginePatch("tekton", "meta", "{\"x.y/z\":\"v\"}")));

        Assert.Null(tree.Apply(new EnginePatch("tekton", "meta[x.y/z]", "\"w\"")));

        Assert.EndsWith("meta:\n  x.y/z: w\n", Text(tree), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("steps[other].image", "1", "'steps' has no [other].")]
    [InlineData("steps[other]", "1", "'steps' has no [other].")]
    [InlineData("steps.image", "1", "'steps' has no image.")]
    [InlineData("new[other].image", "1", "The object has no new.")]
    [InlineData("a.b.c[d].e", "1", "'a.b' has no c.")]
    [InlineData("name.first", "1", "'name' has no first.")]
    [InlineData("", "1", "is not a path")]
    [InlineData("a..b", "1", "is not a path")]
    [InlineData("a.", "1", "is not a path")]
    [InlineData("steps[main", "1", "is not a path")]
    [InlineData("retries", "1.5", "1.5 is not a 64-bit whole number")]
    [InlineData("retries", "[null]", "null can stand only as the whole value")]
    [InlineData("retries", "{", "The value is not JSON")]
    public void A_patch_that_does_not_apply_says_why_and_changes_nothing(string path, string json, string message)
    {
        var tree = Recorded();

        Assert.Contains(message, tree.Apply(new EnginePatch("tekton", path, json)), StringComparison.Ordinal);

        Assert.Equal(Original, Text(tree));
    }

    private static YamlTree Recorded()
    {
        var tree = new YamlTree();
        tree.BeginMap();
        tree.Key("name");
        tree.Text("train");
        tree.Key("steps");
        tree.BeginList();
        foreach (var (name, image) in new[] { ("main", "a"), ("publish", "b") })
        {
            tree.BeginMap();
            tree.Key("name");
            tree.Text(name);
            tree.Key("image");
            tree.Text(image);
            tree.EndMap();
        }

        tree.EndList();
        tree.Key("retries");
        tree.Number(2);
        tree.EndMap();
        return tree;
    }

    private static string Text(YamlTree tree) => YamlText.Write([new("", "", tree.WriteTo)], "");
}
