using Kfc.Compiler.Yaml;

namespace Kfc.Compiler.Tests.Yaml;

public sealed class YamlTextTests
{
    [Fact]
    public void A_manifest_reads_as_people_write_it()
    {
        var text = YamlText.Write([new("Task", "a", Manifest), new("Task", "b", Small)], "# first\n# second");

        Assert.Equal(
            """
            # first
            # second
            apiVersion: tekton.dev/v1
            metadata:
              labels:
                "on": "true"
                empty: {}
            steps:
            - name: main
              image: ghcr.io/acme/train:2.0.1
              args:
              - "--depth"
              - $(params.depth)
              - "0123"
              none: []
            - script: |
                #!/bin/sh
                echo "$1"
              retries: 3
              ready: true
            ---
            kind: Task

            """,
            text);
    }

    [Theory]
    [InlineData("a\nb", "|-\n  a\n  b")]
    [InlineData("a\nb\n", "|\n  a\n  b")]
    [InlineData("a\nb\n\n", "\"a\\nb\\n\\n\"")]
    [InlineData("a\r\nb\n", "\"a\\r\\nb\\n\"")]
    [InlineData(" a\nb\n", "\" a\\nb\\n\"")]
    [InlineData("a \nb\n", "\"a \\nb\\n\"")]
    [InlineData("é\nb\n", "\"é\\nb\\n\"")]
    [InlineData("a\n", "\"a\\n\"")]
    [InlineData("Rows to learn from.", "Rows to learn from.")]
    [InlineData("2026-11-01", "\"2026-11-01\"")]
    [InlineData("No", "\"No\"")]
    [InlineData("north", "north")]
    public void The_spelling_is_plain_only_when_nothing_can_misread_it(string value, string spelling) =>
        Assert.Equal($"k: {spelling}\n", Write(value));

    [Fact]
    public void Long_lines_are_not_folded()
    {
        var value = string.Concat(Enumerable.Repeat("word, ", 2000)) + "!";
        Assert.Equal($"k: \"{value}\"\n", Write(value));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Write("\uD800"));
        Assert.Throws<ArgumentException>(() => Write("a\uDC00b"));
        Assert.Throws<ArgumentException>(() => Write("😀\uD83D"));
    }

    [Fact]
    public void No_documents_are_no_text() => Assert.Equal("", YamlText.Write([], ""));

    private static string Write(string value) => YamlText.Write(
        [new("", "", writer =>
        {
            writer.BeginMap();
            writer.Key("k");
            writer.Text(value);
            writer.EndMap();
        })],
        "");

    private static void Small(YamlWriter writer)
    {
        writer.BeginMap();
        Field(writer, "kind", "Task");
        writer.EndMap();
    }

    private static void Field(YamlWriter writer, string key, string value)
    {
        writer.Key(key);
        writer.Text(value);
    }

    private static void Manifest(YamlWriter writer)
    {
        writer.BeginMap();
        Field(writer, "apiVersion", "tekton.dev/v1");
        writer.Key("metadata");
        writer.BeginMap();
        writer.Key("labels");
        writer.BeginMap();
        Field(writer, "on", "true");
        writer.Key("empty");
        writer.BeginMap();
        writer.EndMap();
        writer.EndMap();
        writer.EndMap();
        writer.Key("steps");
        writer.BeginList();
        writer.BeginMap();
        Field(writer, "name", "main");
        Field(writer, "image", "ghcr.io/acme/train:2.0.1");
        writer.Key("args");
        writer.BeginList();
        writer.Text("--depth");
        writer.Text("$(params.depth)");
        writer.Text("0123");
        writer.EndList();
        writer.Key("none");
        writer.BeginList();
        writer.EndList();
        writer.EndMap();
        writer.BeginMap();
        Field(writer, "script", "#!/bin/sh\necho \"$1\"\n");
        writer.Key("retries");
        writer.Number(3);
        writer.Key("ready");
        writer.Flag(true);
        writer.EndMap();
        writer.EndList();
        writer.EndMap();
    }
}
