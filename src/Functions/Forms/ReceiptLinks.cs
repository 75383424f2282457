namespace Herald.Functions.Forms;

/// <summary>Where to go from a receipt.</summary>
/// <param name="Form">The form, to change what was sent. It asks for the code.</param>
internal sealed record ReceiptLinks(Uri Form);
