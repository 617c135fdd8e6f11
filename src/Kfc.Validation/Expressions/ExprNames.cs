namespace Kfc.Validation.Expressions;

/// <summary>Names that an expression of Argo may begin with.</summary>
internal static class ExprNames
{
    public static readonly HashSet<string> Roots = new(
        ["inputs", "outputs", "tasks", "steps", "workflow", "item", "pod", "node", "retries", "lastRetry", "cronworkflow", "metadata", "payload", "discriminator", "env", "data", "response", "failed", "succeeded", "exitCode", "status", "duration", "resourcesDuration", "template", "containers"],
        StringComparer.Ordinal);

    public static readonly HashSet<string> Functions = new(
        [
            "all", "any", "one", "none", "map", "filter", "find", "findIndex", "findLast", "findLastIndex", "count", "sum", "groupBy", "sortBy", "reduce",
            "len", "type", "abs", "ceil", "floor", "round", "int", "float", "string", "trim", "trimPrefix", "trimSuffix", "upper", "lower", "split",
            "splitAfter", "replace", "repeat", "join", "indexOf", "lastIndexOf", "hasPrefix", "hasSuffix", "max", "min", "mean", "median", "toJSON", "fromJSON",
            "toBase64", "fromBase64", "now", "duration", "date", "timezone", "first", "last", "get", "take", "keys", "values", "toPairs", "fromPairs",
            "reverse", "sort", "uniq", "concat", "flatten", "bitand", "bitor", "bitxor", "bitnand", "bitshl", "bitshr", "bitushr", "bitnot",
            "asInt", "asFloat", "jsonpath", "toJson", "sprig",
        ],
        StringComparer.Ordinal);

    public static IEnumerable<string> All => Roots.Concat(Functions);
}
