using Azure;
using Azure.Data.Tables;

namespace Herald.Benchmarks.Workflow;

/// <summary>The same workflow with nothing around it: a row an instance, written at each of the five points at which it must be safe.</summary>
internal sealed class FloorRun(TableClient table)
{
    /// <summary>Runs the instances: all of them up to their wait, then all of them to their end.</summary>
    public async Task RunAsync(int instances)
    {
        TableEntity[] rows = await Task.WhenAll(Enumerable.Range(0, instances).Select(BeginAsync));
        await Task.WhenAll(rows.Select(EndAsync));
    }

    private async Task<TableEntity> BeginAsync(int number)
    {
        // Both keys its own, as the engine's are: Azurite looks a row up by its row key first.
        TableEntity row = new($"case{number:D6}", $"{number:D6}.instance") { ["Status"] = "Started", ["Input"] = number };
        Keep(row, await table.AddEntityAsync(row));

        row["First"] = WorkflowSteps.Work(number);
        row["Timer"] = WorkflowSteps.FarAway.Ticks;
        await StoreAsync(row, "Waiting");
        return row;
    }

    private async Task EndAsync(TableEntity row)
    {
        await StoreAsync(row, "Woken");

        row["Second"] = WorkflowSteps.Work(row.GetInt32("Input")!.Value);
        await StoreAsync(row, "Half");

        row["Third"] = WorkflowSteps.Work(row.GetInt32("Input")!.Value);
        await StoreAsync(row, "Completed");
    }

    private async Task StoreAsync(TableEntity row, string status)
    {
        row["Status"] = status;
        Keep(row, await table.UpdateEntityAsync(row, row.ETag, TableUpdateMode.Replace));
    }

    private static void Keep(TableEntity row, Response stored) => row.ETag = stored.Headers.ETag!.Value;
}
