using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kfc.Generators;

/// <summary>Completes components and pipelines.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class KfcGenerator : IIncrementalGenerator
{
    /// <summary>Tracked steps, by which tests see what is cached.</summary>
    internal const string ComponentsStep = "Components";

    internal const string PipelinesStep = "Pipelines";

    internal const string MethodsStep = "Methods";

    internal const string DispatchStep = "Dispatch";

    internal const string TypesStep = "Types";

    internal const string RegistryStep = "Registry";

    /// <inheritdoc/>
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var components = Steps(context, "Kfc.ComponentAttribute", isPipeline: false).WithTrackingName(ComponentsStep);
        var pipelines = Steps(context, "Kfc.PipelineAttribute", isPipeline: true).WithTrackingName(PipelinesStep);
        var methods = Methods(context).WithTrackingName(MethodsStep);
        context.RegisterSourceOutput(components.Select(static (found, _) => found.Step), WriteStep);
        context.RegisterSourceOutput(methods.Select(static (found, _) => found.Method), WriteMethod);
        context.RegisterSourceOutput(pipelines.Select(static (found, _) => found.Step), WriteStep);

        var types = components.Collect().Combine(pipelines.Collect()).Combine(methods.Select(static (found, _) => found.Step).Collect())
            .Select(static (found, _) => TravellingTypes.Of(found.Left.Left.Concat(found.Left.Right).Concat(found.Right))).WithTrackingName(TypesStep);
        context.RegisterSourceOutput(types, WriteTypes);

        var registry = pipelines.Collect().Select(static (found, _) => new EquatableArray<StepModel>(
            found.Select(pipeline => pipeline.Step).Where(pipeline => pipeline.CanBeMade)
                .OrderBy(pipeline => pipeline.Name, StringComparer.Ordinal).ThenBy(pipeline => pipeline.FullName, StringComparer.Ordinal)))
            .WithTrackingName(RegistryStep);
        context.RegisterSourceOutput(registry, static (output, found) =>
        {
            if (found.Count > 0)
                output.AddSource("KfcPipelines.g.cs", RegistryWriter.Write(found));
        });

        var app = methods.Where(static found => found.Method.IsApp).Select(static (found, _) => new DispatchEntry(found.Method.Step.DisplayName, found.Method.StepClass))
            .Collect().Select(static (found, _) => new EquatableArray<DispatchEntry>(found.OrderBy(entry => entry.StepClass, StringComparer.Ordinal)))
            .Combine(context.CompilationProvider.Select(static (compilation, cancellation) =>
                compilation.Options.OutputKind == OutputKind.ConsoleApplication && compilation.GetEntryPoint(cancellation) is null))
            .WithTrackingName(DispatchStep);
        context.RegisterSourceOutput(app, static (output, found) =>
        {
            if (found.Left.Count > 0)
                output.AddSource("KfcSteps.g.cs", DispatchWriter.Write(found.Left, writesMain: found.Right));
        });
    }

    private static IncrementalValuesProvider<StepWithTypes> Steps(IncrementalGeneratorInitializationContext context, string attribute, bool isPipeline) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            attribute,
            static (node, _) => node is ClassDeclarationSyntax,
            (found, cancellation) => StepReader.Read(found, isPipeline, cancellation))
        .Where(static found => found is not null).Select(static (found, _) => found!);

    private static IncrementalValuesProvider<MethodWithTypes> Methods(IncrementalGeneratorInitializationContext context) =>
        context.SyntaxProvider.ForAttributeWithMetadataName(
            "Kfc.ComponentAttribute",
            static (node, _) => node is MethodDeclarationSyntax,
            static (found, cancellation) => MethodReader.Read(found, cancellation))
        .Where(static found => found is not null).Select(static (found, _) => found!);

    private static void WriteMethod(SourceProductionContext output, MethodModel method)
    {
        // Named by the method and not by its class: another may have the same, which analyzers tell, and two files of one name stop the generator.
        var name = StepReader.HintName(method.Call);
        output.AddSource($"{name}.Method.g.cs", MethodComponentWriter.Write(method));
        output.AddSource($"{name}.Ports.g.cs", StepWriter.Write(method.Step));
        if (method.IsApp)
        {
            var code = new CodeText().Line("namespace Kfc.Generated;").Line();
            new StepBodyWriter(method, code).Write();
            output.AddSource($"{name}.Step.g.cs", code.ToString());
        }
    }

    private static void WriteStep(SourceProductionContext output, StepModel step) => output.AddSource($"{step.HintName}.g.cs", StepWriter.Write(step));

    private static void WriteTypes(SourceProductionContext output, TravellingTypes found)
    {
        if (found.Types.Count == 0 && found.Lists.Count == 0)
            return;
        output.AddSource("KfcWireTypes.g.cs", WireWriter.WriteRegistration(found.Types, found.Lists));
        foreach (var record in found.Types.Where(type => !type.IsEnum && type.Fields.Count > 0))
            output.AddSource($"{record.HintName}.Fields.g.cs", WireWriter.WriteFields(record));
    }
}
