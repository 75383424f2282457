namespace Microsoft.Azure.Functions.Worker.Extensions.Abstractions;

/// <summary>Base of the attributes that say where a parameter's value comes from.</summary>
public abstract class BindingAttribute : Attribute;

/// <summary>Base of the attributes that say what starts a function; a function has exactly one.</summary>
public abstract class TriggerBindingAttribute : BindingAttribute;

/// <summary>Base of the attributes of further inputs.</summary>
public abstract class InputBindingAttribute : BindingAttribute;
