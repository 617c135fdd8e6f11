namespace Kfc.Generators;

/// <summary>A method that is a component. Texts only.</summary>
internal sealed record MethodModel(
    StepModel Step,
    string Accessibility,
    string Image,
    bool IsApp,
    string Call,
    bool IsAwaited,
    MethodResult Result,
    EquatableArray<MethodParameter> Parameters,
    EquatableArray<MethodOutput> Outputs,
    EquatableArray<CodecModel> Codecs,
    MethodSource Source)
{
    /// <summary>Name of the generated class that reads, calls and writes.</summary>
    public string StepClass => "Step_" + Step.HintName.Replace('.', '_');
}

/// <summary>What a method hands back.</summary>
internal enum MethodResult
{
    Nothing,
    Single,
    Members,
}

/// <summary>What a parameter is to the component.</summary>
internal enum ParameterRole
{
    Value,
    InputArtifact,
    OutputArtifact,
    Stopping,
}

/// <summary>A parameter, in the method's order.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Port">Name of the port.</param>
/// <param name="Property">Name of the component's property.</param>
/// <param name="Type">Full name of the type of the value, or of the artifact kind.</param>
/// <param name="Holder">For artifacts the full name of the parameter's type.</param>
/// <param name="Default">C# of the default; null when there is none.</param>
/// <param name="IsNullable">Whether it may be left out.</param>
/// <param name="Description">From the documentation comment.</param>
internal sealed record MethodParameter(
    ParameterRole Role, string Port, string Property, string Type, string Holder, string? Default, bool IsNullable, string? Description);

/// <summary>A value that is handed back.</summary>
/// <param name="Port">Name of the port.</param>
/// <param name="Property">Name of the component's property.</param>
/// <param name="Type">Full name of its type.</param>
/// <param name="Member">The member of what the method returns; empty for all of it.</param>
internal sealed record MethodOutput(string Port, string Property, string Type, string Member);

/// <summary>A record or enum, as it is read and written.</summary>
/// <param name="Type">Full name.</param>
/// <param name="IsEnum">Whether it is an enum.</param>
/// <param name="Fields">Fields or words, in declared order.</param>
/// <param name="Positional">The fields that the constructor takes, in this order.</param>
/// <param name="Initialised">The fields that are set besides; what is computed of others is in neither.</param>
internal sealed record CodecModel(string Type, bool IsEnum, EquatableArray<FieldModel> Fields, EquatableArray<string> Positional, EquatableArray<string> Initialised);

/// <summary>What travels with a method that runs inline.</summary>
/// <param name="Text">The method and its types, in their namespaces.</param>
/// <param name="Usings">Namespaces that the project imports everywhere.</param>
/// <param name="Packages">As <c>Name@version</c>.</param>
internal sealed record MethodSource(string Text, EquatableArray<string> Usings, EquatableArray<string> Packages);

/// <summary>A method with all the types that it makes travel.</summary>
internal sealed record MethodWithTypes(MethodModel Method, StepWithTypes Step);
