using System.Security;
using System.Text;

namespace Kfc.Generators;

/// <summary>Writes the component class of a method.</summary>
internal static class MethodComponentWriter
{
    /// <summary>Puts the program into a file of its own and runs it; what the SDK keeps goes where anybody may write.</summary>
    private const string Launch =
        "d=$(mktemp -d) && printf %s \"$1\" | base64 -d >\"$d/step.cs\" || exit 1; shift; "
        + "export DOTNET_CLI_HOME=\"$d\" DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1; [ -w \"$HOME\" ] || export HOME=\"$d\"; "
        + "cd \"$d\" && exec dotnet run step.cs -- \"$@\"";

    public static string Write(MethodModel method)
    {
        var step = method.Step;
        var code = new CodeText();
        if (step.Namespace.Length > 0)
            code.Line($"namespace {step.Namespace};").Line();
        Doc(code, step.Description ?? $"Runs {step.DisplayName}.");
        code.Open($"{method.Accessibility} sealed partial class {step.DisplayName} : global::Kfc.ContainerComponent");
        foreach (var parameter in method.Parameters.Where(parameter => parameter.Role is ParameterRole.Value or ParameterRole.InputArtifact))
        {
            Doc(code, parameter.Description ?? $"{parameter.Property}.");
            var isRequired = parameter.Default is null && !parameter.IsNullable;
            code.Line($"public {(isRequired ? "required " : "")}global::Kfc.Input<{parameter.Type}>{(parameter.IsNullable ? "?" : "")} {parameter.Property} {{ get; init; }}"
                + (parameter.Default is null ? "" : $" = {parameter.Default};"));
        }

        foreach (var output in step.Members.Where(member => member.Role == MemberRole.Output))
        {
            Doc(code, output.Description ?? $"{output.Property}.");
            code.Line($"public partial global::Kfc.Output<{output.Type}> {output.Property} {{ get; }}");
        }

        code.Line("/// <inheritdoc/>").Open($"protected override global::Kfc.Container Container => new({CodeText.Quote(method.Image)})");
        if (!method.IsApp)
            code.Line($"Command = [\"sh\", \"-c\", {CodeText.Quote(Launch)}, \"kfc\", Program],");
        code.Line("Args =").Line("[");
        if (method.IsApp)
            code.Line($"    \"--kfc-step\", {CodeText.Quote(step.DisplayName)},");
        foreach (var parameter in method.Parameters.Where(parameter => parameter.Role != ParameterRole.Stopping))
        {
            var pair = $"{CodeText.Quote(parameter.Port)}, {parameter.Property}{(parameter.Role == ParameterRole.Value ? "" : ".Path")}";
            code.Line(parameter.IsNullable ? $"    .. {parameter.Property} is null ? [] : (global::Kfc.Arg[])[{pair}]," : $"    {pair},");
        }

        foreach (var output in method.Outputs)
            code.Line($"    {CodeText.Quote(output.Port)}, {output.Property}.Path,");
        code.Line("],").Close("};");
        if (!method.IsApp)
            code.Line().Line($"private const string Program = \"{Convert.ToBase64String(Encoding.UTF8.GetBytes(InlineProgram.Of(method)))}\";");
        return code.Close().ToString();
    }

    private static void Doc(CodeText code, string text) => code.Line($"/// <summary>{SecurityElement.Escape(text)}</summary>");
}
