using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("Kfc.Cli")]
[assembly: InternalsVisibleTo("Kfc.Compiler.Tests")]
[assembly: InternalsVisibleTo("Kfc.Tekton.Tests")]
