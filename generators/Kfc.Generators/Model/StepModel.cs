namespace Kfc.Generators;

/// <summary>What is written for one class. Texts only: symbols would keep whole compilations alive and compare unequal.</summary>
internal sealed record StepModel(
    bool IsPipeline,
    string Name,
    string DisplayName,
    string? Description,
    string Namespace,
    EquatableArray<string> Containers,
    string FullName,
    string HintName,
    bool CanBeMade,
    EquatableArray<MemberModel> Members);

/// <summary>A property that is a port, a parameter or a result.</summary>
internal sealed record MemberModel(
    MemberRole Role,
    string Name,
    string Property,
    string Type,
    bool IsRequired,
    bool IsNullable,
    string? Default,
    string? Description,
    string? Accessibility,
    bool IsLarge);

/// <summary>What a property is to its class.</summary>
internal enum MemberRole
{
    Input,
    Output,
    Parameter,
    ListParameter,
    Result,
}

/// <summary>A record or enum that travels.</summary>
internal sealed record WireModel(string FullName, string Name, string Namespace, string HintName, string Accessibility, bool IsEnum, EquatableArray<FieldModel> Fields);

/// <summary>A field of a record, or a member of an enum.</summary>
internal sealed record FieldModel(string Name, string Property, string Type);

/// <summary>A class with all the types that it makes travel.</summary>
internal sealed record StepWithTypes(StepModel Step, EquatableArray<WireModel> Types, EquatableArray<string> Lists);
