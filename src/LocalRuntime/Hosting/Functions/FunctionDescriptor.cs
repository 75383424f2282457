using System.Reflection;
using Microsoft.Azure.Functions.Worker;
using Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

namespace Herald.LocalRuntime.Hosting.Functions;

/// <summary>A function: what starts it, and how its method is called.</summary>
internal sealed class FunctionDescriptor(
    string name,
    MethodInfo method,
    TriggerBindingAttribute trigger,
    Func<IServiceProvider, object>? activator,
    Func<Invocation, object?>[] parameters,
    Func<object?, Task<object?>> unwrap) : FunctionDefinition
{
    private readonly MethodInvoker invoker = MethodInvoker.Create(method);

    public override string Name { get; } = name;

    public override string PathToAssembly => method.DeclaringType!.Assembly.Location;

    public override string EntryPoint => $"{method.DeclaringType!.FullName}.{method.Name}";

    public override string Id => $"{EntryPoint}:{Name}";

    public TriggerBindingAttribute Trigger { get; } = trigger;

    /// <summary>Binds the parameters, calls the method and keeps what it returns as the invocation's result.</summary>
    public async Task ExecuteAsync(Invocation invocation)
    {
        object?[] arguments = new object?[parameters.Length];
        for (int i = 0; i < arguments.Length; i++)
        {
            arguments[i] = parameters[i](invocation);
        }

        object? instance = activator?.Invoke(invocation.InstanceServices);
        object? returned = await unwrap(invoker.Invoke(instance, arguments.AsSpan()));
        invocation.GetInvocationResult().Value = returned;
    }
}
