using Herald.Rehearsal.Actors;

namespace Herald.Rehearsal.Tests.Actors;

public sealed class ReceiptsTests
{
    [Theory]
    [InlineData("""{"receipt":"FR-0005","late":false}""", "FR-0005")]
    [InlineData("""<p class="reference"><bdi dir="ltr">S0195-1-0012</bdi></p>""", "S0195-1-0012")]
    [InlineData("<p>Nothing</p>", null)]
    public void Find_Answer_TellsTheReceipt(string answer, string? receipt) => Assert.Equal(receipt, Receipts.Find(answer));
}
