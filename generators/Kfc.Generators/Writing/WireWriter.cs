namespace Kfc.Generators;

/// <summary>Writes how records and enums travel, and the fields of records that are known at run time only.</summary>
internal static class WireWriter
{
    public static string WriteRegistration(IReadOnlyList<WireModel> types, IReadOnlyList<string> lists)
    {
        var code = new CodeText().Line("namespace Kfc.Generated;").Line().Open("internal static class KfcWireTypes");
        code.Line("[global::System.Runtime.CompilerServices.ModuleInitializer]").Open("internal static void Register()");
        foreach (var type in types)
        {
            if (type.IsEnum)
                WriteEnum(code, type);
            else
                WriteRecord(code, type);
        }

        foreach (var list in lists)
            code.Line($"global::Kfc.Tables.WireFormats.RegisterList<{list}>();");
        return code.Close().Close().ToString();
    }

    /// <summary>The fields are found wherever the record is: they live in its namespace.</summary>
    public static string WriteFields(WireModel record)
    {
        var code = new CodeText();
        if (record.Namespace.Length > 0)
            code.Line($"namespace {record.Namespace};").Line();
        code.Line($"/// <summary>Fields of <see cref=\"{record.FullName}\"/> that are known when the pipeline runs.</summary>");
        code.Open($"{record.Accessibility} static class {record.HintName.Replace('.', '_')}Fields").Open($"extension(global::Kfc.Value<{record.FullName}> record)");
        foreach (var field in record.Fields)
        {
            code.Line($"/// <inheritdoc cref=\"{record.FullName}.{field.Property}\"/>");
            code.Line($"public global::Kfc.Computed<{field.Type}> {field.Property} => global::Kfc.Tables.Fields.Read<{record.FullName}, {field.Type}>(record, {CodeText.Quote(field.Name)});");
        }

        return code.Close().Close().ToString();
    }

    private static void WriteEnum(CodeText code, WireModel type)
    {
        var words = string.Join(", ", type.Fields.Select(member => CodeText.Quote(member.Name)));
        code.Open($"global::Kfc.Tables.WireFormats.RegisterEnum<{type.FullName}>({CodeText.Quote(type.Name)}, static value => value switch");
        foreach (var member in type.Fields)
            code.Line($"{type.FullName}.{member.Property} => {CodeText.Quote(member.Name)},");
        code.Line("_ => null,").Close($"}}, {words});");
    }

    private static void WriteRecord(CodeText code, WireModel type)
    {
        code.Open($"global::Kfc.Tables.WireFormats.RegisterRecord<{type.FullName}>({CodeText.Quote(type.Name)}, static format =>");
        foreach (var field in type.Fields)
            code.Line($"format.Field({CodeText.Quote(field.Name)}, static value => value.{field.Property});");
        code.Close("});");
    }
}
