using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using Herald.LocalRuntime.Dispatch;
using Microsoft.AspNetCore.Http;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;
using Microsoft.DurableTask.Client;
using Microsoft.DurableTask.Converters;
using Microsoft.Extensions.DependencyInjection;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>Decides, once at start, where each parameter's value comes from.</summary>
internal static class ParameterBinders
{
    public static Func<Invocation, object?> For(string function, ParameterInfo parameter, TriggerBindingAttribute trigger)
    {
        Type type = parameter.ParameterType;
        return parameter.GetCustomAttribute<BindingAttribute>() switch
        {
            HttpTriggerAttribute when type == typeof(HttpRequest) => invocation => ((HttpContext)invocation.Trigger).Request,
            TimerTriggerAttribute when type == typeof(TimerInfo) => invocation => invocation.Trigger,
            OrchestrationTriggerAttribute => invocation => invocation.Trigger,
            ActivityTriggerAttribute => invocation => Input((ActivityCall)invocation.Trigger, type),
            DurableClientAttribute when type == typeof(DurableTaskClient) =>
                invocation => invocation.InstanceServices.GetRequiredService<EngineHost>().Client,
            null when type == typeof(FunctionContext) => invocation => invocation,
            null when type == typeof(CancellationToken) => invocation => invocation.CancellationToken,
            null when trigger is HttpTriggerAttribute => RouteValue(parameter),
            _ => throw new InvalidOperationException(
                $"The function {function} has a parameter {parameter.Name} of type {type}, which the local runtime cannot bind."),
        };
    }

    private static object? Input(ActivityCall call, Type type) =>
        JsonDataConverter.Default.Deserialize(call.InputJson, type);

    private static Func<Invocation, object?> RouteValue(ParameterInfo parameter)
    {
        string name = parameter.Name!;
        Type type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        if (type == typeof(string))
        {
            return invocation => Raw(invocation, name);
        }

        TypeConverter converter = TypeDescriptor.GetConverter(type);
        return invocation => Raw(invocation, name) is { } raw ? Parse(converter, name, raw) : parameter.DefaultValue;
    }

    private static string? Raw(Invocation invocation, string name) =>
        Convert.ToString(((HttpContext)invocation.Trigger).Request.RouteValues[name], CultureInfo.InvariantCulture) is { Length: > 0 } raw
            ? raw
            : null;

    private static object? Parse(TypeConverter converter, string name, string raw)
    {
        try
        {
            return converter.ConvertFromInvariantString(raw);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or NotSupportedException)
        {
            throw new BadHttpRequestException($"The value of {name} in the path is malformed.", e);
        }
    }
}
