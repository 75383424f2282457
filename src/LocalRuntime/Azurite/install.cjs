// Installs what tools/azurite pins, whole or not at all: into a folder of its own, then moved into place. Two builds at
// once both succeed, and a build that is stopped half-way leaves nothing that looks installed.
const fs = require("node:fs");
const path = require("node:path");
const { execSync } = require("node:child_process");

const home = path.resolve(process.argv[2]);
const target = path.join(home, "node_modules");
const stamp = path.join(target, ".herald-lock.json");
const lock = fs.readFileSync(path.join(home, "package-lock.json"), "utf8");
const installed = () => fs.existsSync(stamp) && fs.readFileSync(stamp, "utf8") === lock;
const touch = () => fs.utimesSync(stamp, new Date(), new Date());

if (installed()) {
  touch();
  process.exit(0);
}

const scratch = path.join(home, `node_modules.${process.pid}`);
fs.rmSync(scratch, { recursive: true, force: true });
fs.mkdirSync(scratch);
try {
  for (const file of ["package.json", "package-lock.json", ".npmrc"]) {
    fs.copyFileSync(path.join(home, file), path.join(scratch, file));
  }
  execSync("npm ci --omit=dev --no-audit --no-fund --loglevel=error", { cwd: scratch, stdio: "inherit" });
  fs.writeFileSync(path.join(scratch, "node_modules", ".herald-lock.json"), lock);
  if (fs.existsSync(target) && !installed()) {
    fs.renameSync(target, path.join(scratch, "replaced"));
  }
  if (!fs.existsSync(target)) {
    fs.renameSync(path.join(scratch, "node_modules"), target);
  }
} catch (error) {
  if (!installed()) {
    throw error;
  }
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
touch();
