namespace Kfc.Compiler.Yaml;

/// <summary>Writes YAML events; the only place where objects become bytes.</summary>
/// <remarks>Calls follow the document: <see cref="BeginMap"/>, then <see cref="Key"/> and a value in turn, then <see cref="EndMap"/>.</remarks>
public abstract class YamlWriter
{
    /// <summary>Opens a mapping.</summary>
    public abstract void BeginMap();

    /// <summary>Closes a mapping.</summary>
    public abstract void EndMap();

    /// <summary>Opens a sequence.</summary>
    public abstract void BeginList();

    /// <summary>Closes a sequence.</summary>
    public abstract void EndList();

    /// <summary>Writes the key of the next value.</summary>
    public abstract void Key(string name);

    /// <summary>Writes a text; it reads back as this very text under YAML 1.1 and 1.2.</summary>
    public abstract void Text(string value);

    /// <summary>Writes a truth value.</summary>
    public abstract void Flag(bool value);

    /// <summary>Writes a whole number.</summary>
    public abstract void Number(long value);
}
