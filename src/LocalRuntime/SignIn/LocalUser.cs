namespace Herald.LocalRuntime.SignIn;

/// <summary>Somebody of the staff, as the local sign-in knows them.</summary>
internal sealed record LocalUser(string Name, string Role)
{
    public static IReadOnlyList<string> Roles { get; } = ["Viewer", "Officer"];

    /// <summary>The address that the directory would hold.</summary>
    public string Email
    {
        get
        {
            string ascii = new([.. Name.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '.')]);
            string local = string.Join('.', ascii.Split('.', StringSplitOptions.RemoveEmptyEntries));
            return $"{(local.Length > 0 ? local : Role.ToLowerInvariant())}@staff.example";
        }
    }
}
