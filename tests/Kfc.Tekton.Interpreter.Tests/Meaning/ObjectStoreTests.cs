using System.Text.Json;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Tekton.Interpreter.Tests;

/// <summary>Files of the run in a bucket instead of a volume.</summary>
public sealed class ObjectStoreTests : IDisposable
{
    private readonly string _buckets = Directory.CreateTempSubdirectory("kfc-buckets-").FullName;

    public void Dispose() => Directory.Delete(_buckets, recursive: true);

    [Theory]
    [InlineData(Layout.Run)]
    [InlineData(Layout.Split)]
    public void Artifacts_travel_through_the_bucket(Layout layout)
    {
        var text = new string('d', 300_000) + "\n";
        var containers = new Containers().Writes("write", "data", text);
        var run = InStore.Run(new Files(), containers, _buckets, layout);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(text, containers.ReadTexts["read"]);
        Assert.Equal(text, Stored($"{InStore.Folder}/write/data"));
        Assert.Equal($"{InStore.Folder["acme/".Length..]}/write/data", run["write"].Results["data"].Text);
    }

    [Fact]
    public void Nothing_of_a_volume_is_left_and_secrets_reach_only_the_added_steps()
    {
        var yaml = InStore.Yaml(new RunTimeListBody());
        Assert.DoesNotContain("workspace", yaml, StringComparison.Ordinal);
        Assert.DoesNotContain("volumeClaimTemplate", yaml, StringComparison.Ordinal);

        var containers = new Containers();
        var run = InStore.Run(new Files(), containers);
        Assert.All(containers.Calls, c => Assert.DoesNotContain(c.Env.Keys, k => k.StartsWith("RCLONE", StringComparison.Ordinal)));
        foreach (var step in run.Tasks.Values.SelectMany(t => t.Attempts[0]))
        {
            Assert.DoesNotContain(step.Argv, a => a.Contains("the-password", StringComparison.Ordinal) || a.Contains("the-user", StringComparison.Ordinal));
            Assert.Equal(step.Name is "upload" or "download", step.Env.Values.Contains("the-password", StringComparer.Ordinal));
            Assert.DoesNotContain("the-password", step.Output + step.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Folders_keep_their_files()
    {
        var read = new List<string>();
        var containers = new Containers().Ends("write", Folder).Ends("read", c =>
        {
            var path = c.Argv[1];
            read.AddRange(Directory.EnumerateFiles(c.Files.Host(path), "*", SearchOption.AllDirectories)
                .Select(f => $"{Path.GetRelativePath(c.Files.Host(path), f)}={File.ReadAllText(f)}"));
            return 0;
        });
        var run = InStore.Run(new FolderFiles(), containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(["a b=1", "sub/c=2\n"], read.Order(StringComparer.Ordinal));

        static int Folder(ContainerCall call)
        {
            var path = call.Argv[1];
            call.Files.CreateDirectory($"{path}/sub");
            call.Files.Write($"{path}/a b", "1");
            call.Files.Write($"{path}/sub/c", "2\n");
            return 0;
        }
    }

    [Fact]
    public void Empty_folder_which_no_store_keeps_fails_its_task()
    {
        var containers = new Containers().Ends("write", c =>
        {
            c.Files.CreateDirectory($"{c.Argv[1]}/sub");
            return 0;
        });
        var run = InStore.Run(new FolderFiles(), containers);

        Assert.Equal("Failed", run.Reason);
        Assert.Contains("output 'data' holds an empty folder", run["write"].Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_that_is_not_written_fails_the_task()
    {
        var run = InStore.Run(new FolderFiles(), new());

        Assert.Equal(TaskState.Failed, run["write"].State);
        Assert.Contains("output 'data' was not written", run["write"].Error, StringComparison.Ordinal);
        Assert.Empty(run["write"].Results);
    }

    [Fact]
    public void Later_attempt_replaces_the_folder_of_an_earlier_one()
    {
        Directory.CreateDirectory(Path.Join(_buckets, InStore.Folder, "write", "data"));
        File.WriteAllText(Path.Join(_buckets, InStore.Folder, "write", "data", "stale"), "");
        var containers = new Containers().Ends("write", c =>
        {
            c.Files.CreateDirectory(c.Argv[1]);
            c.Files.Write($"{c.Argv[1]}/new", "");
            return 0;
        });
        var run = InStore.Run(new FolderFiles(), containers, _buckets);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(["new"], Directory.EnumerateFiles(Path.Join(_buckets, InStore.Folder, "write", "data")).Select(Path.GetFileName));
    }

    [Fact]
    public void Artifacts_reach_nested_pipelines()
    {
        var containers = new Containers().Writes("write", "data", "rows");
        var run = InStore.Run(new FilesInside(), containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(3, containers.Calls.Count);
        Assert.Equal(["rows"], containers.ReadTexts.Values.Distinct());
    }

    [Fact]
    public void Several_tasks_of_an_iteration_with_branches_and_files()
    {
        var parts = new List<string>();
        var containers = new Containers()
            .Writes("make", "trials", """[{"depth":3,"label":"a"},{"depth":8,"label":"b"}]""")
            .Makes("write", "data", c => $"file {c.Argv[1]}")
            .Makes("last", "said", c => $"last {c.Argv[1]}")
            .Ends("all", c => Read(c, parts));
        var run = InStore.Run(new RunTimeListBody(), containers, _buckets);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("""["last flat","last deep.said"]""", containers.After("take", "--list"));
        Assert.Equal("file p1:b", containers.ReadTexts["read"]);
        Assert.Equal("file p1:b", containers.ReadTexts["one"]);
        Assert.Equal(["file p0:a", "file p1:b"], parts);
        Assert.Equal("file p0:a", Stored(Directory.EnumerateFiles(_buckets, "data", SearchOption.AllDirectories).Order(StringComparer.Ordinal).First()[(_buckets.Length + 1)..]));
    }

    [Fact]
    public void Loop_without_items_stores_nothing()
    {
        var containers = new Containers().Ends("all", c => Read(c, [])).Ends("one", _ => 0);
        var run = InStore.Run(new RunTimeListBody(), containers, _buckets);

        Assert.Equal("[]", containers.After("all", "--inputs"));
        Assert.Equal(TaskState.Failed, run["one"].State);
        Assert.Empty(Directory.EnumerateFiles(_buckets, "*", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("true", "inside.data")]
    [InlineData("false", "outside.data")]
    public void Artifacts_are_chosen(string ready, string expected)
    {
        var (each, all) = (new List<string>(), new List<string>());
        var containers = new Containers()
            .Writes("m", "ready", ready).Writes("make", "items", """["a","b"]""").Writes("best", "index", "1")
            .Makes("own", "data", c => $"own {c.Argv[1]}")
            .Makes("static-0", "data", _ => "x").Makes("static-1", "data", _ => "y")
            .Ends("read-each", c => Note(each, c)).Ends("all", c => Read(c, all));
        var run = InStore.Run(new ChosenFiles(), containers);

        Assert.True(run.Reason is "Succeeded" or "Completed", run.Reason);
        Assert.Equal(expected, containers.ReadTexts["read"]);
        Assert.Equal(["outside.data", "own b"], each);
        Assert.Equal(["x", "y"], all);
        Assert.Equal("y", containers.ReadTexts["picked"]);
    }

    [Fact]
    public void Keys_of_the_author()
    {
        var all = new List<string>();
        var containers = new Containers()
            .Writes("name", "said", "x-1").Writes("make", "items", """["p","q"]""")
            .Makes("first", "data", _ => "1").Makes("second", "data", _ => "2").Makes("each", "data", c => c.Argv[1])
            .Ends("read-all", c => Read(c, all));
        var run = InStore.Run(new KeyedFiles(), containers, _buckets);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal("1", Stored("acme/runs/latest/first"));
        Assert.Equal("2", Stored("acme/runs/days/2026-11-28/x-1"));
        Assert.Equal("q", Stored("acme/runs/words/1"));
        Assert.Equal(["1", "2", "q"], new[] { "read-first", "read-second", "read-one" }.Select(t => containers.ReadTexts[t]));
        Assert.Equal(["p", "q"], all);
    }

    [Theory]
    [InlineData("../up")]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("$HOME")]
    public void Key_that_is_none_fails_the_task(string name)
    {
        var run = InStore.Run(new KeyedFiles(), new Containers().Writes("name", "said", name), _buckets);

        Assert.Equal(TaskState.Failed, run["second"].State);
        Assert.Contains("a key may have", run["second"].Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("yes\n", "yes")]
    [InlineData("$(TEXT) $$ 'a' \"b\"\n\n", "$(TEXT) $$ 'a' \"b\"\n")]
    [InlineData("\n", "")]
    [InlineData("", "")]
    public void Large_values(string written, string expected)
    {
        var containers = new Containers().Writes("large", "said", written).Writes("other", "said", "yes");
        var run = InStore.Run(new LargeValues(), containers);

        Assert.Contains(run.Reason, new[] { "Succeeded", "Completed" });
        Assert.Equal(expected, containers.ReadTexts["as-file"]);
        Assert.Equal($"<{expected}>", containers.ReadTexts["composed"]);
        Assert.Equal(expected, containers.After("as-value", "--text"));
        Assert.Equal(expected == "yes", run.Started.Contains("said-yes"));
        Assert.Equal(expected == "yes", run.Started.Contains("same"));
    }

    [Theory]
    [InlineData(ObjectStoreKind.Gcs)]
    [InlineData(ObjectStoreKind.Azure)]
    [InlineData(ObjectStoreKind.S3)]
    public void Each_kind_of_store_with_and_without_credentials(ObjectStoreKind kind)
    {
        foreach (var access in (Ir.StoreAccess?[])[null, new() { Secret = "minio", UserKey = kind == ObjectStoreKind.S3 ? "user" : null, PasswordKey = "password" }])
        {
            var bucket = new ObjectStoreSettings { Kind = kind, Bucket = "acme", Account = kind == ObjectStoreKind.Azure ? "acme" : null, Access = access };
            var containers = new Containers().Writes("write", "data", "rows");
            var run = TektonRun.Run(InStore.Yaml(new Files(), bucket: bucket), InStore.Options with { Container = containers.Run });
            Assert.Equal("Succeeded", run.Reason);
            Assert.Equal("rows", containers.ReadTexts["read"]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Importers_take_their_objects(bool inStore)
    {
        Put("https/example.org/rows.csv", "page");
        Put("raw/2026 11.csv", "rows");
        foreach (var (pipeline, expected) in new (Pipeline, string)[] { (new Imported(), "page"), (new ImportedRows(), "rows") })
        {
            var containers = new Containers().Writes("day", "said", "2026 11");
            var yaml = inStore ? InStore.Yaml(pipeline) : Compiled.Yaml(pipeline);
            var run = TektonRun.Run(yaml, InStore.Options with { Container = containers.Run, Buckets = _buckets });
            Assert.Equal("Succeeded", run.Reason);
            Assert.Equal(expected, containers.ReadTexts["read"]);
        }
    }

    [Fact]
    public void Importer_without_its_object_fails()
    {
        var run = TektonRun.Run(Compiled.Yaml(new ImportedRows()), InStore.Options with { Container = new Containers().Run, Buckets = _buckets });

        Assert.Equal(TaskState.Failed, run["fetch"].State);
        Assert.Contains("cannot take source:raw/day.said.csv", run["fetch"].Error, StringComparison.Ordinal);
    }

    private void Put(string key, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Join(_buckets, key))!);
        File.WriteAllText(Path.Join(_buckets, key), text);
    }

    private string Stored(string key) => File.ReadAllText(Path.Join(_buckets, key));

    private static int Note(List<string> texts, ContainerCall call)
    {
        texts.Add(call.Files.Read(call.Argv[1]));
        return 0;
    }

    private static int Read(ContainerCall call, List<string> texts)
    {
        texts.AddRange(JsonSerializer.Deserialize<string[]>(call.Argv[1])!.Select(call.Files.Read));
        return 0;
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Path_of_several_artifacts_is_a_file_with_their_list(bool inStore)
    {
        var containers = new Containers().Writes("make", "items", """["c","d","e"]""");
        var run = inStore ? InStore.Run(new ListedFiles(), containers) : new ListedFiles().Run(containers);

        Assert.Equal("Succeeded", run.Reason);
        Assert.Equal(2, JsonSerializer.Deserialize<string[]>(containers.ReadTexts["of-known"])!.Length);
        Assert.Equal(3, JsonSerializer.Deserialize<string[]>(containers.ReadTexts["of-found"])!.Length);
        Assert.All(["of-known", "of-found"], task => Assert.Equal($"--list={containers.After(task, "--input")}", containers[task].Argv[0]));
    }
}
