using Kfc.Validation.Yaml;

namespace Kfc.Validation.Structure;

/// <summary>
/// What only the full schema of Argo's CRDs holds. Argo installs that since 4.0; before, its CRDs hold no schema, and the controller takes
/// what its own validation does not look at.
/// </summary>
internal static class ArgoSchema
{
    private static readonly HashSet<(string Type, string Field)> Limits =
    [
        ("ArtifactGC", "strategy"), ("ArtifactGC2", "strategy"), ("Artifact", "mode"), ("Gauge", "operation"), ("Gauge", "value"),
        ("Metric", "prometheus"), ("Dag", "tasks"), ("Input", "parameters"), ("WorkflowSpec", "templates"), ("WorkflowTemplateSpec", "templates"),
        ("TemplateDefault", "parallelism"), ("Template", "parallelism"), ("WorkflowSpec", "parallelism"), ("WorkflowTemplateSpec", "parallelism"),
        ("TemplateDefault", "steps"), ("Template", "steps"), ("CronWorkflowSpec", "schedules"),
    ];

    /// <summary>Fields that may be filled in from tags; the schema is asked before that happens.</summary>
    private static readonly HashSet<(string Type, string Field)> FilledIn = [("Resource2", "action"), ("Resource2", "mergeStrategy")];

    private static readonly HashSet<(string Type, string Field)> Needs =
        [("Gauge", "realtime"), ("Histogram", "buckets"), ("Label", "value"), ("Memoize", "maxAge"), ("Data", "transformation")];

    /// <summary>Forms of metrics and schedules, which rules of their own look at.</summary>
    private static readonly HashSet<(string Type, string Field)> OfRules =
        [("Prometheu", "name"), ("Prometheu", "help"), ("Label", "key"), ("Counter", "value"), ("Gauge", "value"), ("Histogram", "value")];

    /// <summary>Values of parameters: the controller reads numbers and truth values as their text, the schema asks for texts.</summary>
    private static readonly HashSet<(string Type, string Field)> Texts =
        [("Parameter", "value"), ("Parameter", "default"), ("Parameter", "enum"), ("ValueFrom", "default")];

    /// <summary>Every type and field that is named here.</summary>
    public static IEnumerable<(string Type, string Field)> All => Limits.Concat(FilledIn).Concat(Needs).Concat(OfRules).Concat(Texts);

    /// <summary>Whether a limit of a field is one of the full schema alone.</summary>
    public static bool IsLimit(FieldType type, Field field, DocumentNode value) =>
        Limits.Contains((type.Name, field.Name))
        || (field.Name is "env" or "ports" && !field.Limits.Keys.IsEmpty)
        || (FilledIn.Contains((type.Name, field.Name)) && value is ScalarNode text && text.Text.Contains("{{", StringComparison.Ordinal));

    /// <summary>Whether the controller reads a number or a truth value of a field as its text.</summary>
    public static bool IsText(FieldType type, string field, DocumentNode value) =>
        Texts.Contains((type.Name, field)) && (value is ListNode list ? list.Items.Any(IsPlain) : IsPlain(value));

    /// <summary>Whether a value is an amount such as 0.5 without quotes: Go's reader takes it, the schema wants a whole number or a text.</summary>
    public static bool IsFraction(DocumentNode value) => value is ScalarNode { Type: ScalarType.Float } number && QuantityText.IsValid(number.Text);

    private static bool IsPlain(DocumentNode value) => value is ScalarNode { Type: ScalarType.Bool or ScalarType.Int or ScalarType.Float };

    /// <summary>Whether the form of a field is looked at by a rule.</summary>
    public static bool IsOfRule(FieldType type, string field) => OfRules.Contains((type.Name, field));

    /// <summary>Whether only the full schema asks for a field.</summary>
    /// <param name="type">Type of the object.</param>
    /// <param name="field">The missing field.</param>
    /// <param name="owner">Name of the field that holds the object.</param>
    public static bool IsNeed(FieldType type, string field, string owner) => Needs.Contains((type.Name, field)) || (owner == "artifactPaths" && field == "name");

    /// <summary>What the controller itself asks of a field whose other limits are those of the schema.</summary>
    public static FieldLimits Held(FieldType type, FieldLimits limits) => FieldLimits.None with { MinItems = type.Name == "Dag" ? limits.MinItems : null };
}
