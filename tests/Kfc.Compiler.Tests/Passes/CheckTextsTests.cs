using Kfc.Compiler.Diagnostics;
using Kfc.Compiler.Passes;
using Kfc.Ir;
using static Kfc.Compiler.Tests.Passes.Build;

namespace Kfc.Compiler.Tests.Passes;

public sealed class CheckTextsTests
{
    private static readonly string Longest = new('x', CheckTexts.MaxBytes - 1);

    [Fact]
    public void The_longest_text_that_Linux_takes_is_accepted() => Assert.Empty(CheckTexts.Run(Graph(Task("ab", Text(Longest)))));

    [Fact]
    public void KFC5001_a_longer_argument() => Expect(LimitDiagnostics.TextTooLong, "The input 'text' of task 'ab' has 131,072 bytes", Text(Longest + "x"));

    [Fact]
    public void KFC5001_counts_bytes_and_all_fixed_parts() =>
        Expect(LimitDiagnostics.TextTooLong, "has 131,072 bytes", new ConcatExpression([Text(Longest[2..]), Word("a"), Text("xé")]));

    [Fact]
    public void KFC5001_a_longer_default() =>
        Assert.Equal(LimitDiagnostics.TextTooLong, Assert.Single(CheckTexts.Run(Graph() with { Parameters = [Declare("p", WireType.String, Longest + "x")] })).Descriptor);

    [Fact]
    public void KFC5002_half_a_character() => Expect(LimitDiagnostics.TextNotUnicode, "at position 3", Text("😀a\uD83D"));

    [Fact]
    public void KFC5002_half_a_character_in_a_condition()
    {
        var branch = If("ab", Is(Word("a"), Text("\uDC00")), [Task("c")]);

        Assert.Equal(LimitDiagnostics.TextNotUnicode, Assert.Single(CheckTexts.Run(Graph(Task("a"), branch))).Descriptor);
    }

    [Fact]
    public void KFC5002_half_a_character_in_any_setting()
    {
        const string Half = "x\uD83D";
        var settings = new TaskSettings
        {
            Volumes = [new(VolumeKind.Secret, "s", "/" + Half)],
            EnvFrom = [new("V", ClusterObject.Secret, Half, "key")],
            NodeSelector = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add("disk", Half),
        };
        var run = new RunSettings { ServiceAccount = Half };
        var component = new ComponentSpec { Name = "c", Implementation = new ContainerImplementation { Image = "i", WorkingDirectory = Half } };

        var diagnostics = CheckTexts.Run(Graph(Task("a") with { Settings = settings }) with { Settings = run, Components = PipelineComponents(component) });

        Assert.All(diagnostics, diagnostic => Assert.Equal(LimitDiagnostics.TextNotUnicode, diagnostic.Descriptor));
        Assert.Equal(
            [
                "The setting serviceAccount of the run",
                "The working directory of the component 'c'",
                "The setting envFrom[0].object of task 'a'",
                "The setting nodeSelector.disk of task 'a'",
                "The setting volumes[0].mountPath of task 'a'",
            ],
            diagnostics.Select(diagnostic => diagnostic.Message.Split(" holds")[0]).OrderBy(message => message.Contains("task", StringComparison.Ordinal) ? message : ""));
    }

    [Fact]
    public void KFC5003_a_NUL() => Expect(LimitDiagnostics.TextHoldsNul, "at position 1", Text("a\0b"));

    [Fact]
    public void KFC5003_a_NUL_in_a_component()
    {
        var component = new ComponentSpec { Name = "c", Implementation = new ContainerImplementation { Image = "i", Args = [new([new TextPart("\0")])] } };

        var diagnostic = Assert.Single(CheckTexts.Run(Graph() with { Components = PipelineComponents(component) }));

        Assert.StartsWith("An argument of the component 'c' holds", diagnostic.Message, StringComparison.Ordinal);
    }

    private static void Expect(DiagnosticDescriptor descriptor, string message, Expression text)
    {
        var diagnostic = Assert.Single(CheckTexts.Run(Graph(Task("ab", text))));
        Assert.Equal((descriptor, At("ab")), (diagnostic.Descriptor, diagnostic.Location));
        Assert.Contains(message, diagnostic.Message, StringComparison.Ordinal);
    }
}
