namespace Kfc.Ir;

/// <summary>Names in kebab case: lower-case letters, digits and inner hyphens.</summary>
public static class KebabName
{
    /// <summary>The rule as a regular expression.</summary>
    public const string Pattern = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";

    /// <summary>Whether a name follows the rule.</summary>
    public static bool IsValid(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 0 || name[0] == '-' || name[^1] == '-')
            return false;
        foreach (var c in name)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }

        return true;
    }
}
