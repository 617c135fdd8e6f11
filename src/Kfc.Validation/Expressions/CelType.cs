namespace Kfc.Validation.Expressions;

/// <summary>Types that an expression's parts are known to have.</summary>
internal enum CelType
{
    Unknown,
    Bool,
    Int,
    Uint,
    Double,
    Text,
    Bytes,
    Null,
    List,
    Map,
}
