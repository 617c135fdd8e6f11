using System.Text;
using Kfc.Cli;

#pragma warning disable RS0030 // the one place that touches the process's console
var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
using var output = new StreamWriter(Console.OpenStandardOutput(), utf8, 16 * 1024) { NewLine = "\n" };
using var error = TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError(), utf8, 4 * 1024) { NewLine = "\n" });

// What a pipeline prints while it is loaded and traced is not part of the manifest.
Console.SetOut(error);
var colors = !Console.IsErrorRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
return KfcTool.Run(args, new Terminal(output, error, colors)
{
    OpenInput = Console.OpenStandardInput,
    OutColors = colors && !Console.IsOutputRedirected,
});
