// Starts Azurite's table service so that only the runtime ends it: Ctrl+C reaches every program of the terminal, but the
// app still has to drain into its store. Asked to stop (by the file named in HERALD_STOP_FILE, or by SIGTERM), Azurite
// writes its data out first.
const fs = require("node:fs");

const stopFile = process.env.HERALD_STOP_FILE;
const logFile = process.env.HERALD_LOG_FILE;

const ignore = () => {};
process.on("SIGINT", ignore);
process.on("SIGHUP", ignore);
process.on("newListener", (event, listener) => {
  if (event === "SIGINT" && listener !== ignore) {
    setImmediate(() => process.removeListener("SIGINT", listener));
  }
});

// Whoever reads our output may be gone before us.
process.stdout.on("error", ignore);
process.stderr.on("error", ignore);
for (const level of ["log", "warn", "error"]) {
  console[level] = (...words) => fs.appendFileSync(logFile, words.join(" ") + "\n");
}

let stopping = false;
const stop = () => {
  if (!stopping) {
    stopping = true;
    fs.unwatchFile(stopFile);
    process.emit("message", "shutdown");
  }
};
process.on("SIGTERM", stop);
fs.watchFile(stopFile, { interval: 100 }, (now) => now.nlink > 0 && stop());

const main = process.argv[2];
process.argv.splice(1, 2, main);
require(main);
