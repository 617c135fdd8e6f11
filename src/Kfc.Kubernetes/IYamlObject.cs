using Kfc.Compiler.Yaml;

namespace Kfc.Kubernetes;

/// <summary>Something that is written as one YAML value, its keys in declared order.</summary>
internal interface IYamlObject
{
    void Write(YamlWriter yaml);
}
