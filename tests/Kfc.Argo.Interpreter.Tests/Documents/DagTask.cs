using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace Kfc.Argo.Interpreter.Tests;

/// <summary>Which template is called: one of the same object, or one of another.</summary>
internal sealed record TemplateCall(string? Object, string Template)
{
    public static TemplateCall Read(Fields f)
    {
        var reference = f.Object("templateRef", r => new TemplateCall(Library.Reference(r), r.Text("template")));
        var own = f.OptionalText("template");
        return (own is null) == (reference is null)
            ? throw new RefusedException($"{f.Path}: one of template and templateRef is expected")
            : reference ?? new(null, own!);
    }
}

internal sealed record Arguments(ImmutableArray<ParameterSpec> Parameters, ImmutableArray<ArtifactSpec> Artifacts)
{
    public static readonly Arguments None = new([], []);

    public static Arguments Read(Fields f)
    {
        var arguments = new Arguments(f.List("parameters", ParameterSpec.Read), f.List("artifacts", ArtifactSpec.Read));
        Check.Unique(arguments.Parameters.Select(p => p.Name), f.Path);
        Check.Unique(arguments.Artifacts.Select(p => p.Name), f.Path);
        return arguments;
    }
}

/// <summary>What runs when a node has ended.</summary>
internal sealed record ExitHook(TemplateCall Call, Arguments Arguments, string? Expression)
{
    public static ExitHook? Read(Fields f)
    {
        return f.Object<ExitHook>("hooks", h => h.Names.Any(n => n != "exit")
            ? throw new RefusedException($"{h.Path}: only the hook 'exit' is modelled")
            : h.Object("exit", e => new ExitHook(TemplateCall.Read(e), e.Object("arguments", Arguments.Read) ?? Arguments.None, e.OptionalText("expression")))!);
    }
}

internal sealed record Sequence(string? Count, string? Start, string? End, string? Format)
{
    public static Sequence Read(Fields f) => new(Number(f, "count"), Number(f, "start"), Number(f, "end"), f.OptionalText("format"));

    private static string? Number(Fields f, string name) => f.Raw(name)?.ToString();
}

internal sealed record DagTask(
    string Name,
    TemplateCall Call,
    Arguments Arguments,
    string Depends,
    string? When,
    ImmutableArray<string>? Items,
    string? Param,
    Sequence? Sequence,
    ExitHook? Exit,
    JsonObject Json)
{
    public bool IsLoop => Items is not null || Param is not null || Sequence is not null;

    public IEnumerable<string> Dependencies => Interpreter.Tests.Depends.Tasks(Depends);

    public static DagTask Read(JsonObject json, string path) => Fields.Read(json, path, f =>
    {
        f.Ignore("annotations");
        var task = new DagTask(
            Check.Name(f.Text("name")),
            TemplateCall.Read(f),
            f.Object("arguments", Arguments.Read) ?? Arguments.None,
            f.OptionalText("depends") ?? string.Join(" && ", f.Texts("dependencies")),
            f.OptionalText("when"),
            f.Has("withItems") ? [.. ((JsonArray)f.Raw("withItems")!).Select(Item.Text)] : null,
            f.OptionalText("withParam"),
            f.Object("withSequence", Sequence.Read),
            ExitHook.Read(f),
            json);
        return f.Has("depends") && f.Has("dependencies") ? throw new RefusedException($"{path}: depends excludes dependencies")
            : (task.Items is null ? 0 : 1) + (task.Param is null ? 0 : 1) + (task.Sequence is null ? 0 : 1) > 1 ? throw new RefusedException($"{path}: more than one list")
            : task.IsLoop && task.Exit is not null ? throw new RefusedException($"{path}: a hook on a loop is not modelled")
            : task;
    });
}
