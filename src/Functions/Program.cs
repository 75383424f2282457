using Herald.Functions;
using Herald.Functions.Desk.Pages.Refused;
using Herald.Functions.Security;
using Herald.Functions.Telemetry;
using Microsoft.Azure.Functions.Worker.Builder;
using Microsoft.Extensions.Hosting;

FunctionsApplicationBuilder builder = FunctionsApplication.CreateBuilder(args);
builder.ConfigureFunctionsWebApplication();
builder.UseTelemetry();
builder.UseMiddleware<ProblemPages>();
builder.UseSecurity();
builder.Services.AddHerald(builder.Configuration);
builder.Build().Run();
