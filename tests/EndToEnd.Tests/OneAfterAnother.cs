// Each class starts an app of its own, and all look through one browser: together they would only wait for each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
