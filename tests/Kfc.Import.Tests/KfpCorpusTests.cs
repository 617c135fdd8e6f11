using Kfc.Ir;
using Microsoft.CodeAnalysis;

namespace Kfc.Import.Tests;

/// <summary>All component files of the corpus, from YAML to a manifest.</summary>
public class KfpCorpusTests
{
    /// <summary>Components that a graph of the corpus needs and that the corpus lacks.</summary>
    private const string Predict = """
        name: Xgboost predict
        inputs:
        - {name: data, type: CSV}
        - {name: model, type: XGBoostModel}
        - {name: label_column, type: Integer, optional: true}
        outputs:
        - {name: predictions, type: Text}
        implementation: {container: {image: 'python:3.7', command: [predict, {inputPath: data}, {inputPath: model}, {if: {cond: {isPresent: label_column}, then: [--label, {inputValue: label_column}]}}, {outputPath: predictions}]}}
        """;

    private const string Train = """
        name: Xgboost train
        inputs:
        - {name: training_data, type: CSV}
        - {name: label_column, type: Integer, optional: true}
        - {name: num_iterations, type: Integer, default: '10', optional: true}
        - {name: objective, type: String, optional: true}
        outputs:
        - {name: model, type: XGBoostModel}
        implementation: {container: {image: 'python:3.7', command: [train, {inputPath: training_data}, {if: {cond: {isPresent: label_column}, then: [--label, {inputValue: label_column}]}}, {outputPath: model}]}}
        """;

    [Fact]
    public async Task Every_component_becomes_the_same_container()
    {
        var files = Corpus.Files("kfp-components").Append(new("kfp-components/XGBoost/Predict/component.yaml", Predict))
            .Append(new("kfp-components/XGBoost/Train/component.yaml", Train)).ToList();
        var imported = ComponentImporter.Import(files, "Components");
        Assert.DoesNotContain(imported.Diagnostics, diagnostic => diagnostic.Severity == Severity.Error);
        Assert.Equal(files.Count, imported.Classes.Length);

        var documents = await Corpus.Parsed("kfp-components");
        var classes = CSharp.Compile(imported.Classes.Select(written => written.Text));
        Assert.Empty(await CSharp.Complaints(classes));

        var types = imported.Classes.Select(written => (written.File, Type: classes.GetTypeByMetadataName($"Components.{written.Name}")!)).ToList();
        var used = CSharp.Compile([.. imported.Classes.Select(written => written.Text), Users.Write(classes, types.Select(type => type.Type))]);
        var graphs = CSharp.Trace(used).ToDictionary(graph => graph.Name, StringComparer.Ordinal);

        foreach (var (file, type) in types.Where(type => type.Type.BaseType!.Name != "Pipeline" && documents.ContainsKey(type.File)))
        {
            Compare(documents[file][0], type, graphs[Kfc.Naming.Kebab.Of(type.Name + "All")], all: true);
            Compare(documents[file][0], type, graphs[Kfc.Naming.Kebab.Of(type.Name + "Required")], all: false);
        }

        await Manifests.FitTheSchemas(graphs.Values.Where(graph => graph.Name.EndsWith("-all", StringComparison.Ordinal)));
    }

    private static void Compare(object document, INamedTypeSymbol type, PipelineGraph graph, bool all)
    {
        var inputs = Users.Inputs(type).ToList();
        var given = inputs.Where(input => all || input.Symbol.IsRequired).ToDictionary(input => input.Name, Users.Text, StringComparer.Ordinal);
        var expected = new KfpExpectation((Dictionary<string, object>)document, given, name => inputs.Exists(input => input.Name == name));
        var actual = new Execution(graph, type);

        Assert.Equal(expected.Image, actual.Image);
        Assert.Equal(expected.Env, actual.Env);
        if (expected.IsWrapped)
            Assert.Equal(expected.Argv, actual.Argv.TakeLast(expected.Argv.Count));
        else
            Assert.Equal(expected.Argv, actual.Argv);
    }
}
