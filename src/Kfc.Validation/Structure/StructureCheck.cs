using Kfc.Validation.Rules.Argo;
using Kfc.Validation.Yaml;
using Diagnostic = Kfc.Ir.Diagnostic;

namespace Kfc.Validation.Structure;

/// <summary>Holds a value against the type of its field: unknown and missing fields, wrong types, limits.</summary>
internal sealed class StructureCheck(FieldTable table, EngineVersion version, Findings findings)
{
    private readonly AnyCase _anyCase = new(table);

    /// <summary>Whether the engine holds objects against the whole schema of its CRDs.</summary>
    private readonly bool _hasFullSchema = table != FieldTable.Argo || version.IsAtLeast(4, 0);

    /// <param name="name">Name of the field, or of the list or map of which the value is an item.</param>
    /// <param name="at">Where the field stands.</param>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type.</param>
    /// <param name="limits">What else it must keep to.</param>
    /// <param name="isItem">Whether the value is an item of a list.</param>
    public void Check(string name, Place at, DocumentNode value, FieldType type, FieldLimits limits, bool isItem = false)
    {
        switch (type.Form)
        {
            case TypeForm.Any:
                break;
            case TypeForm.Object when value is MapNode map:
                Object(name, map, at, type);
                break;
            case TypeForm.Map when value is MapNode map:
                foreach (var entry in map.Entries)
                    Item(entry.Key, entry.Place, entry.Value, type);
                break;
            case TypeForm.List when value is ListNode list:
                List(name, at, list, type, limits);
                break;
            case TypeForm.Quantity when !_hasFullSchema && ArgoSchema.IsFraction(value):
                LaterText(name, value, type, isItem);
                break;
            default:
                ScalarCheck.Check(name, value, type, limits, isItem, findings);
                break;
        }
    }

    private void Item(string name, Place at, DocumentNode value, FieldType container)
    {
        // A null in a map is a field that is left out, and one among texts is the empty text; the readers of both engines see them so.
        if (value is ScalarNode { Type: ScalarType.Null } && (container.Form == TypeForm.Map || container.Item!.Form == TypeForm.Text))
            return;
        // Without the schema schedules are what the rule for them says.
        var limits = _hasFullSchema || container.Name != "Schedule" ? table.ItemLimits(container) : FieldLimits.None;
        Check(name, at, value, container.Item!, limits, isItem: container.Form == TypeForm.List);
    }

    private void Object(string name, MapNode map, Place at, FieldType type)
    {
        _anyCase.Rename(map, type);
        foreach (var entry in map.Entries)
        {
            if (!type.Fields.TryGetValue(entry.Key, out var field))
                Unknown(entry, map, type);
            else if (table == FieldTable.Argo && ArgoVersions.Since(entry.Key, version) is { } since)
                findings.Add(ArgoTemplateDiagnostics.NewerField, entry.Place, entry.Key, since);
            else if (entry.Value is not ScalarNode { Type: ScalarType.Null })
                Known(entry, field, type);
        }

        foreach (var field in type.Fields.Values.Where(f => f.Need != Need.Optional && IsMissing(f, map) && !ArgoVersions.IsGiven(type, f.Name, map)))
            Missing(field, at, type, name);
    }

    private void Missing(Field field, Place at, FieldType type, string owner)
    {
        if (!_hasFullSchema && ArgoSchema.IsNeed(type, field.Name, owner))
            Later(StructureDiagnostics.Missing.At(new(findings.File, at.Line, at.Column), field.Name));
        else if (_hasFullSchema || !ArgoSchema.IsOfRule(type, field.Name))
            findings.Add(field.Need == Need.Required ? StructureDiagnostics.Missing : StructureDiagnostics.MissingForPods, at, field.Name);
    }

    private void Known(MapEntry entry, Field field, FieldType type)
    {
        using var within = _anyCase.Enter(entry.Key);
        if (!_hasFullSchema && ArgoSchema.IsText(type, field.Name, entry.Value))
        {
            LaterTexts(entry.Key, entry.Value, field.Type);
            return;
        }

        var isLater = !_hasFullSchema && (ArgoSchema.IsLimit(type, field, entry.Value) || ArgoSchema.IsOfRule(type, field.Name));
        Check(entry.Key, entry.Place, entry.Value, field.Type, isLater ? ArgoSchema.Held(type, field.Limits) : field.Limits);
        PodFields.Check(entry, type, findings);
        if (isLater && ArgoSchema.IsLimit(type, field, entry.Value))
            Later(entry, field, ArgoSchema.Held(type, field.Limits));
    }

    /// <summary>Tells what the controller takes and the schema of a newer version does not.</summary>
    private void Later(MapEntry entry, Field field, FieldLimits held)
    {
        var (aside, limits) = (findings.Aside(), held.MinItems is null ? field.Limits : field.Limits with { MinItems = null });
        if (entry.Value is ListNode list)
            new StructureCheck(table, version, aside).Limits(entry.Key, entry.Place, list, limits);
        else
            ScalarCheck.Check(entry.Key, entry.Value, field.Type, limits, isItem: false, aside);
        foreach (var found in aside.Found.Where(f => f.Descriptor != StructureDiagnostics.WrongType))
            Later(found);
    }

    private void LaterTexts(string name, DocumentNode value, FieldType type)
    {
        if (value is ListNode list)
        {
            foreach (var item in list.Items)
                LaterText(name, item, type.Item!, isItem: true);
        }
        else
        {
            LaterText(name, value, type, isItem: false);
        }
    }

    private void LaterText(string name, DocumentNode value, FieldType type, bool isItem)
    {
        var aside = findings.Aside();
        ScalarCheck.Check(name, value, type, FieldLimits.None, isItem, value is ScalarNode ? aside : findings);
        foreach (var found in aside.Found)
            Later(found);
        foreach (var edit in aside.Edits)
            findings.Mend(value.Place, edit.From, edit.To);
    }

    private void Later(Diagnostic found) => findings.Add(ArgoTemplateDiagnostics.LaterLimit.At(found.Location, found.Message));

    private void Unknown(MapEntry entry, MapNode map, FieldType type)
    {
        if (ArgoVersions.Replacement(type, entry.Key) is not { } replacement)
            OfNoVersion(entry, map, type);
        else if (version.IsAtLeast(4, 0))
            findings.Add(ArgoTemplateDiagnostics.GoneField, entry.Place, entry.Key, replacement);
    }

    private void OfNoVersion(MapEntry entry, MapNode map, FieldType type)
    {
        if (table != FieldTable.Tekton || MovedFields.Place(type, entry.Key) is not { } place)
        {
            UnknownField.Report(entry, map, type.Fields.Keys, k => type.Fields[k].Type.Takes(entry.Value), findings);
            return;
        }

        findings.Add(StructureDiagnostics.UnknownField, entry.Place, entry.Key, $" In tekton.dev/v1 use {place}.");
        if (MovedFields.Name(type, entry.Key) is { } name && map.Find(name) is null && type.Fields[name].Type.Takes(entry.Value))
            findings.Mend(entry.Place, entry.Key, name);
    }

    /// <summary>A null is as good as nothing, unless the field may be null or takes any value, where the engines read it as an empty text.</summary>
    private static bool IsMissing(Field field, MapNode map) =>
        map[field.Name] is null && !((field.Nullable || field.Type.Form == TypeForm.Any) && map.Find(field.Name) is not null);

    private void List(string name, Place at, ListNode list, FieldType type, FieldLimits limits)
    {
        Limits(name, at, list, limits);
        foreach (var item in list.Items)
            Item(name, item.Place, item, type);
    }

    private void Limits(string name, Place at, ListNode list, FieldLimits limits)
    {
        if (list.Items.Count > limits.MaxItems)
            findings.Add(StructureDiagnostics.OutOfRange, at, name, $"has {list.Items.Count} items; at most {limits.MaxItems} are allowed");
        if (list.Items.Count < limits.MinItems)
            findings.Add(StructureDiagnostics.OutOfRange, at, name, $"has {list.Items.Count} items; at least {limits.MinItems} are needed");
        if (!limits.Keys.IsEmpty)
            UniqueKeys(name, list, limits);
    }

    private void UniqueKeys(string name, ListNode list, FieldLimits limits)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list.Items.OfType<MapNode>())
        {
            var key = string.Join(", ", limits.Keys.Select(k => item[k] is ScalarNode scalar ? scalar.Text : k == "protocol" ? "TCP" : ""));
            if (!seen.Add(key))
                findings.Add(StructureDiagnostics.DuplicateItem, item, name, string.Join(" and ", limits.Keys), key);
        }
    }
}
