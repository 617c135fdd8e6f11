using System.Security.Cryptography;
using System.Text;
using Kfc.Argo.Manifest;
using Kfc.Compiler;
using Kfc.Ir;

namespace Kfc.Argo.Lowering;

/// <summary>How equal work is recognised: by what is run and every value that it reads.</summary>
internal static class CacheKey
{
    private const int MaxName = 63;

    public static Manifest.Template Apply(Manifest.Template template, Emission emission, TaskNode node)
    {
        var settings = node.Settings;
        if (settings.Caching is null && settings.Cache != true)
            return template;
        if (!template.Inputs.Artifacts.IsEmpty)
        {
            emission.Report(ArgoDiagnostics.NoCacheOfArtifacts.At(node.Source, node.Id));
            return template;
        }

        var work = settings.Caching?.Key ?? Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ContentText.Of(template.Write))));
        var values = string.Join(", ", template.Inputs.Parameters.Select(p => $"inputs.parameters[{ExprText.Quote(p.Name)}]"));
        return template with
        {
            Memoize = new(
                ExprText.Tag($"sprig.sha256sum({ExprText.Quote($"{work}/")} + toJson([{values}]))"),
                settings.Caching?.MaxAgeSeconds is { } age ? LeafSettings.Seconds(age) : null,
                Names.Fit($"kfc-cache-{node.Component}", MaxName)),
        };
    }
}
