using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>A component file changes and is imported again: the pipelines that it breaks no longer compile, at the places that it breaks.</summary>
public class ReimportTests
{
    private const string File = """
        name: Train
        inputs:
        - {name: depth, type: Integer}
        - {name: data, type: CSV}
        - {name: rate, type: Float, default: '0.1'}
        outputs:
        - {name: model, type: Model}
        - {name: accuracy, type: Float}
        implementation: {container: {image: 'train:1', command: [train, {inputValue: depth}, {inputPath: data}, {inputValue: rate}, {outputPath: model}, {outputPath: accuracy}]}}
        """;

    private const string User = """
        #nullable enable
        using Kfc;
        using Components;
        namespace Users;
        [Component] public sealed partial class Make : ContainerComponent { public partial Output<Csv> Rows { get; } protected override Container Container => new("make:1") { Args = [Rows.Path] }; }
        [Component] public sealed partial class Deploy : ContainerComponent { public required Input<Model> Model { get; init; } protected override Container Container => new("deploy:1") { Args = [Model.Path] }; }
        [Pipeline("p")] public sealed partial class P : Pipeline
        {
            protected override void Define()
            {
                var rows = Run(new Make()).Rows;
                var train = Run(new Train { Depth = 3, Data = rows, Rate = 0.5 });
                If(train.Accuracy > 0.9, () => Run(new Deploy { Model = train.Model }));
            }
        }
        """;

    [Theory]
    [InlineData("", "", "")]
    [InlineData("rate, type: Float, default: '0.1'", "rate, type: Float, default: '0.2', description: 'How fast'", "")]
    [InlineData("depth", "max_depth", "CS0117 Depth, CS9035 Train")]
    [InlineData("depth, type: Integer", "depth, type: Bool", "CS0029 3")]
    [InlineData("data, type: CSV", "data, type: TSV", "CS0029 rows")]
    [InlineData("accuracy, type: Float", "accuracy, type: String", "CS0019 train.Accuracy > 0.9")]
    [InlineData("model, type: Model", "model, type: OnnxModel", "CS0029 train.Model")]
    [InlineData("accuracy", "score", "CS1061 Accuracy")]
    [InlineData("- {name: rate, type: Float, default: '0.1'}", "- {name: rate, type: Float, default: '0.1'}\n- {name: label}", "CS9035 Train")]
    public void What_broke_is_an_error_where_it_is_used(string old, string changed, string expected)
    {
        var text = old.Length == 0 ? File : File.Replace(old, changed, StringComparison.Ordinal).Replace(changed + "_", old + "_", StringComparison.Ordinal);
        if (changed.Contains("label", StringComparison.Ordinal))
            text = text.Replace("[train,", "[train, {inputValue: label},", StringComparison.Ordinal);
        var imported = ComponentImporter.Import([new("train.yaml", text)], "Components");
        Assert.Single(imported.Classes);

        var kinds = "namespace Components; public abstract partial class Csv : Kfc.ArtifactKind;";
        var compilation = CSharp.Compile([.. imported.Classes.Select(written => written.Text), kinds, User]);
        var errors = compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error)
            .Select(found => $"{found.Id} {found.Location.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(found.Location.SourceSpan)}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(", ", errors));
    }
}
