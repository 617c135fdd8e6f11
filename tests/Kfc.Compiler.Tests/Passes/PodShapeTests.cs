using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

/// <summary>KFC2405: containers of a pod that do not go together.</summary>
public class PodShapeTests
{
    private static readonly PodContainer Good = new("run", Text("image:1")) { Command = [Text("run")] };

    public static TheoryData<string, Implementation> Mistakes() => new()
    {
        { "it has no step", new StepsImplementation() },
        { "two containers are named 'run'", Steps(Good, Good) },
        { "'Run it' is no name", Steps(Good with { Name = "Run it" }) },
        { "kept for containers that are added", Steps(Good with { Name = "kfc-x" }) },
        { "has no image", Steps(Good with { Image = new([]) }) },
        { "a script and a command", Steps(Good with { Script = Text("x") }) },
        { "is no step", new StepsImplementation { Steps = [Good], Sidecars = [Good with { Name = "beside", ContinueOnError = true }] } },
        { "the workspace 'w', which the component does not have", Steps(Good with { Args = [Of(new WorkspacePathPart("w"))] }) },
        { "which no earlier step writes", Steps(Good with { Args = [Of(new StepResultPart("run", "r"))] }) },
        { "only arguments and variables can", Steps(Good with { Results = ["r"] }, new("next", Text("i")) { Script = Of(new StepResultPart("run", "r")) }) },
        { "which it does not list", Steps(Good with { Args = [Of(new StepResultPathPart("r"))] }) },
        { "which is no earlier step", Steps(Good with { Args = [Of(new ExitCodePathPart("next"))] }) },
        { "let the script read it", Steps(new PodContainer("run", Text("i")) { Script = Of(new VariablePart("HOME")) }) },
        { "which is none of", Steps(Good with { Fields = [new("stdin", Text("true"))] }) },
        { "is no JSON, or has an input outside", Steps(Good with { Fields = [new("securityContext", Text("{"))] }) },
        { "is no JSON list", Steps(Good with { Fields = [new("envFrom", Text("{}"))] }) },
        { "is no JSON text", Steps(Good with { Fields = [new("imagePullPolicy", Text("{}"))] }) },
        { "not whole", Steps(Good with { Fields = [new("resources", Text("{\"limits\":{\"cpu\":0.5}}"))] }) },
        { "holds null", Steps(Good with { Fields = [new("resources", Text("{\"limits\":null}"))] }) },
        { "twice", Steps(Good with { Fields = [new("resources", Text("{}")), new("resources", Text("{}"))] }) },
        { "two volumes at '/x'", Steps(Good with { Volumes = [new(VolumeKind.Empty, "a", "/x"), new(VolumeKind.Empty, "b", "/x")] }) },
        { "is not absolute", Steps(Good with { Volumes = [new(VolumeKind.Empty, "a", "x")] }) },
        { "does not say what it is", Steps(Good with { Volumes = [new(VolumeKind.Other, "a", "/x")] }) },
        { "is the run's", Steps(Good with { Volumes = [new(VolumeKind.Run, "a", "/x")] }) },
        { "a source that its kind does not have", Steps(Good with { Volumes = [new(VolumeKind.Empty, "a", "/x") { Source = Text("{}") }] }) },
        { "two workspaces are named 'w'", new StepsImplementation { Steps = [Good], Workspaces = [Place("w"), Place("w")] } },
        { "kept for Kfc's own", new StepsImplementation { Steps = [Good], Workspaces = [Place("kfc-run")] } },
        { "not in kebab case", new StepsImplementation { Steps = [Good], Workspaces = [new("w", new(VolumeKind.Run, "A b", "/w"))] } },
        { "does not say what it is given", new StepsImplementation { Steps = [Good], Workspaces = [new("w", new(VolumeKind.Claim, "", "/w"))] } },
        { "two containers are named 'main'", new ContainerImplementation { Image = "i", Init = [Good with { Name = "main" }] } },
        { "its container names the workspace", new ContainerImplementation { Image = "i", Args = [Of(new WorkspacePathPart("w"))] } },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void KFC2405_containers_that_do_not_go_together(string problem, Implementation implementation)
    {
        var component = new ComponentSpec { Name = "c", Implementation = implementation };

        var found = CheckTypes.Run(Graph() with { Components = PipelineComponents(component) });

        Assert.Contains(found, diagnostic => diagnostic.Descriptor == GraphDiagnostics.BadPod && diagnostic.Message.Contains(problem, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("takes an input")]
    [InlineData("only workspaces")]
    public void KFC2405_volumes_of_a_task(string problem)
    {
        VolumeMount volume = problem == "takes an input"
            ? new(VolumeKind.Other, "v", "/v") { Source = new([new TextPart("{\"nfs\":{\"server\":\""), new InputValuePart("x"), new TextPart("\"}}")]) }
            : new(VolumeKind.Run, "v", "/v");

        var found = CheckTypes.Run(Graph(Task("a") with { Settings = new() { Volumes = [volume] } }));

        Assert.Contains(problem, Assert.Single(found).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_goes_together_passes()
    {
        var steps = Steps(
            Good with { Results = ["r"], Args = [Of(new StepResultPathPart("r"))] },
            new("next", Text("i")) { Script = Of(new ExitCodePathPart("run")), Env = [new("R", Of(new StepResultPart("run", "r")))], Fields = [new("env", Text("[]")), new("imagePullPolicy", Text("\"Always\""))] });

        Assert.Empty(CheckTypes.Run(Graph() with { Components = PipelineComponents(new ComponentSpec { Name = "c", Implementation = steps }) }));
    }

    private static StepsImplementation Steps(params PodContainer[] steps) => new() { Steps = [.. steps] };

    private static WorkspaceMount Place(string name) => new(name, new(VolumeKind.Empty, "", "/w"));

    private static Template Text(string text) => new([new TextPart(text)]);

    private static Template Of(TemplatePart part) => new([part]);
}
