using System.CommandLine;
using Herald.Rehearsal.Cli;
using Spectre.Console;

// Ctrl+C ends the app and its storage in order, and removes the temporary folder.
InvocationConfiguration patient = new() { ProcessTerminationTimeout = TimeSpan.FromSeconds(30) };
RehearsalProgram program = new(AnsiConsole.Console);
return await RehearsalCommand.Create(program.RunAsync).Parse(args).InvokeAsync(patient);
