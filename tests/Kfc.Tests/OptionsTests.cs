using Kfc.Ir;
using Kfc.Tests.Samples;

namespace Kfc.Tests;

public class OptionsTests
{
    private static Say NewSay() => new() { Text = "x" };

    [Fact]
    public void Task_options_become_settings()
    {
        var settings = Trace.Graph(p => p.Run(NewSay(), new TaskOptions
        {
            Resources = new(Cpu: "4", Memory: "16Gi", Gpu: 1, MemoryLimit: "20Gi"),
            Retry = new(3, TimeSpan.FromSeconds(1.5), 2, TimeSpan.FromMinutes(5)),
            Timeout = TimeSpan.FromMinutes(20),
            Env = { ["SOURCE"] = p.Source, ["TEXT"] = $"bar {p.Bar}" },
            SecretEnv = { ["TOKEN"] = new("registry", "token") },
            ConfigMapEnv = { ["LEVEL"] = new("logging", "level", Optional: true) },
            SecretMounts = { ["/secrets"] = "registry" },
            ConfigMapMounts = { ["/config"] = "logging" },
            Volumes = [Volume.Claim("data", "/data", readOnly: true), Volume.Empty("scratch", "/tmp", inMemory: true, sizeLimit: "1Gi")],
            NodeSelector = { ["pool"] = "gpu" },
            Tolerations = [new("gpu", Effect: "NoSchedule"), new("a", "b", "NoExecute", TimeSpan.FromSeconds(30))],
            ServiceAccount = "trainer",
            Labels = { ["team"] = "ml" },
            Annotations = { ["note"] = "x" },
            ImagePullPolicy = ImagePull.Always,
            Cache = false,
            ContinueOnFailure = true,
        }.Tekton(t => t.Set("taskSpec.steps[main].timeout", "1h").Set("a", true).Set("b", 3).SetJson("c", """{"d": 1}""").Remove("e")).Argo(a => a.Set("f", "\"")))).Node<TaskNode>("say").Settings;

        Assert.Equal(new ResourceSettings { Cpu = "4", Memory = "16Gi", Gpu = 1, MemoryLimit = "20Gi" }, settings.Resources);
        Assert.Equal(new RetrySettings(3, 2, 2, 300), settings.Retry);
        Assert.Equal(1200, settings.TimeoutSeconds);
        Assert.Equal(["SOURCE", "TEXT"], settings.Env.Select(variable => variable.Name));
        Assert.Equal(
            [new EnvironmentSource("TOKEN", ClusterObject.Secret, "registry", "token"), new("LEVEL", ClusterObject.ConfigMap, "logging", "level", true)],
            settings.EnvFrom);
        Assert.Equal(
            ["Secret registry /secrets", "ConfigMap logging /config", "Claim data /data", "Empty scratch /tmp"],
            settings.Volumes.Select(volume => $"{volume.Kind} {volume.Name} {volume.MountPath}"));
        Assert.Equal("gpu", settings.NodeSelector["pool"]);
        Assert.Equal([new Ir.Toleration("gpu", "Exists", null, "NoSchedule"), new("a", "Equal", "b", "NoExecute", 30)], settings.Tolerations);
        Assert.Equal(("trainer", "ml", "x"), (settings.ServiceAccount, settings.Labels["team"], settings.Annotations["note"]));
        Assert.Equal(("Always", false, true), (settings.ImagePullPolicy, settings.Cache, settings.ContinueOnFailure));
        Assert.Equal(
            [
                new EnginePatch("tekton", "taskSpec.steps[main].timeout", "\"1h\""), new("tekton", "a", "true"), new("tekton", "b", "3"),
                new("tekton", "c", """{"d": 1}"""), new("tekton", "e", "null"), new("argo", "f", "\"\\u0022\""),
            ],
            settings.Patches);
    }

    [Fact]
    public void After_names_nodes_of_any_kind()
    {
        var task = Trace.Graph(p =>
        {
            var loop = p.ForEach(p.Names, _ => p.Run(NewSay()));
            var branch = p.If(p.Eager, () => { }).Else(() => { });
            var nested = p.Run(new Nested { Text = "x" });
            p.Run(NewSay(), new() { Name = "last", After = [loop, branch, nested, loop] });
        }).Node<TaskNode>("last");

        Assert.Equal(["for-each", "if", "nested"], task.After);
    }

    [Fact]
    public void Run_options_become_settings()
    {
        var settings = Trace.Graph(new Freehand(_ => { })
        {
            Given = new()
            {
                Namespace = "ml",
                ServiceAccount = "runner",
                Timeout = TimeSpan.FromHours(2),
                ImagePullSecrets = ["pull"],
                NodeSelector = { ["pool"] = "cpu" },
                Tolerations = [new("spot")],
                Labels = { ["team"] = "ml" },
                Annotations = { ["note"] = "x" },
                Storage = new("50Gi", "fast", "ReadWriteMany"),
            },
        }).Settings;

        Assert.Equal(("ml", "runner", 7200), (settings.Namespace, settings.ServiceAccount, settings.TimeoutSeconds));
        Assert.Equal("pull", Assert.Single(settings.ImagePullSecrets));
        Assert.Equal(("cpu", "ml", "x"), (settings.NodeSelector["pool"], settings.Labels["team"], settings.Annotations["note"]));
        Assert.Equal(new Ir.Toleration("spot"), Assert.Single(settings.Tolerations));
        Assert.Equal(new StorageSettings { Size = "50Gi", StorageClass = "fast", AccessMode = "ReadWriteMany" }, settings.Storage);
    }

    [Fact]
    public void Options_that_a_task_has_read_cannot_be_changed()
    {
        var options = new TaskOptions { Labels = { ["a"] = "b" } };
        Trace.Graph(p => p.Run(NewSay(), options));

        Assert.Throws<InvalidOperationException>(() => options.Labels["a"] = "c");
    }
}
