using System.Collections.Immutable;
using Kfc.Ir;

namespace Kfc.Tracing;

/// <summary>Mistakes that show while a pipeline is being defined.</summary>
public static class TraceDiagnostics
{
    /// <summary><c>Define()</c> threw an exception.</summary>
    public static readonly DiagnosticDescriptor DefineFailed = Error(1101, "Define() failed", "{0} cannot be defined: {1}");

    /// <summary>An instance was run twice.</summary>
    public static readonly DiagnosticDescriptor RunTwice = Error(
        1102, "The same instance is run twice", "This {0} has been run already. Make a new one for every Run.");

    /// <summary>An output was read of a component that was not run.</summary>
    public static readonly DiagnosticDescriptor OutputOfUnplaced = Error(
        1103, "An output of a component that is not run", "The output '{0}' belongs to a {1} that is not run. Pass it to Run before its outputs are used.");

    /// <summary>Two tasks have one name.</summary>
    public static readonly DiagnosticDescriptor DuplicateName = Error(
        1104, "Two tasks have the same name", "The name '{0}' is taken already. Give this task another one, or none.");

    /// <summary>Null stands where a value must be.</summary>
    public static readonly DiagnosticDescriptor MissingValue = Error(
        1105, "A value is missing", "There is no value for {0}: it is null. A result of a nested pipeline exists only after the pipeline is run.");

    /// <summary>A parameter has neither a default nor is required.</summary>
    public static readonly DiagnosticDescriptor ParameterWithoutValue = Error(
        1106, "A parameter has no usable default", "The parameter {0} needs a plain value as its initialiser, or the word 'required'.");

    /// <summary>A value was turned into text by C#.</summary>
    public static readonly DiagnosticDescriptor ValueAsText = Error(
        1107, "A value is used as a C# text", "The value is not known while the pipeline is being defined, so C# can make no text of it. Use \"text\" + value, or $\"…\" directly where an input is set.");

    /// <summary>Pipelines are nested too deeply.</summary>
    public static readonly DiagnosticDescriptor EndlessNesting = Error(
        1108, "Pipelines are nested without end", "{0} lies inside more than {1} pipelines. Does a pipeline run itself?");

    /// <summary>An option is out of range.</summary>
    public static readonly DiagnosticDescriptor InvalidOption = Error(1109, "An option is out of range", "{0} cannot be used: {1}.");

    /// <summary>A nested pipeline was given options of a task.</summary>
    public static readonly DiagnosticDescriptor OptionWithoutMeaning = Error(
        1110, "Options that a nested pipeline cannot follow", "A nested pipeline such as {0} has a Name and After only. Give other options to its tasks.");

    /// <summary>An artifact was used as text.</summary>
    public static readonly DiagnosticDescriptor ArtifactAsText = Error(
        1111, "An artifact is used as a text", "A {0} is a file or folder and has no text. In a container use its Path.");

    /// <summary>A choice has no else.</summary>
    public static readonly DiagnosticDescriptor ChooseWithoutElse = Error(
        1112, "Choose without Else", "This Choose has no value when its conditions do not hold. Add .Else(() => …).");

    /// <summary>An arm is added twice or too late.</summary>
    public static readonly DiagnosticDescriptor ArmOutOfPlace = Error(
        1113, "An arm out of place", "{0} must directly follow the arm before it, and Else comes once and last.");

    /// <summary>A type has no wire form.</summary>
    public static readonly DiagnosticDescriptor UnsupportedType = Error(
        1114, "A type that cannot travel between tasks", "{0} cannot travel between tasks. Use string, bool, int, long, double, an enum, a record or list of these, or an artifact kind.");

    /// <summary>An artifact is a parameter of the outermost pipeline.</summary>
    public static readonly DiagnosticDescriptor ArtifactParameter = Error(
        1115, "A run cannot be given an artifact", "The parameter {0} is a {1}, which only an enclosing pipeline can give. Pass an address as text and load it in a task.");

    /// <summary>A name has no letters or digits.</summary>
    public static readonly DiagnosticDescriptor InvalidName = Error(
        1116, "A name without letters", "'{0}' has no ASCII letter or digit, so no name can be made of it.");

    /// <summary>An interpolated text is given to an input that is not text.</summary>
    public static readonly DiagnosticDescriptor NotText = Error(
        1117, "A text where another type is needed", "An interpolated text cannot be given to an input of type {0}.");

    /// <summary>A value has no wire form.</summary>
    public static readonly DiagnosticDescriptor NoWireForm = Error(1118, "A value that cannot travel", "The value {0} cannot travel between tasks.");

    /// <summary>A pipeline did not set a result.</summary>
    public static readonly DiagnosticDescriptor ResultNotSet = Error(
        1119, "A result is not set", "Define() of {0} does not set its result '{1}'. Set it, or declare it nullable.");

    /// <summary>The container uses an optional input that the task was not given.</summary>
    public static readonly DiagnosticDescriptor InputNotGiven = Error(
        1120, "An input that was not given",
        "The container uses an optional input that this task is not given. Leave its arguments out then, by .. IfGiven(Input, input => [\"--flag\", input]), or give the input a default.");

    /// <summary>All of them.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
    [
        DefineFailed, RunTwice, OutputOfUnplaced, DuplicateName, MissingValue, ParameterWithoutValue, ValueAsText, EndlessNesting, InvalidOption,
        OptionWithoutMeaning, ArtifactAsText, ChooseWithoutElse, ArmOutOfPlace, UnsupportedType, ArtifactParameter, InvalidName, NotText,
        NoWireForm, ResultNotSet, InputNotGiven,
    ];

    private static DiagnosticDescriptor Error(int code, string title, string format) =>
        new(FormattableString.Invariant($"KFC{code}"), Severity.Error, title, format);
}
