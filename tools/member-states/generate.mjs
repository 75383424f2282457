// Writes the sample directory of member states; with --check only says whether it is what would be written.
import { readFileSync, writeFileSync } from "node:fs";
import { columns, rows } from "./directory.mjs";
import { faults } from "./faults.mjs";

const target = new URL("../../samples/wsis20-2025/member-states.csv", import.meta.url);
const usage = "usage: node generate.mjs [--check]";

function main(options) {
  if (options.some(option => option !== "--check")) return usage;

  const states = rows();
  const found = faults(states);
  if (found.length > 0) return found.join("\n");

  const text = csv([columns, ...states.map(state => columns.map(column => state[column]))]);
  if (!options.includes("--check")) writeFileSync(target, text);
  else if (current() !== text) return "member-states.csv is not what the generator writes: run node generate.mjs";

  console.log(`${states.length} states; regions ${tally(states, "region")}; languages ${tally(states, "language")}`);
}

function current() {
  try {
    return readFileSync(target, "utf8");
  } catch (error) {
    if (error.code === "ENOENT") return undefined;
    throw error;
  }
}

function csv(records) {
  return records.map(fields => `${fields.map(quoted).join(",")}\n`).join("");
}

function quoted(field) {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function tally(states, column) {
  const counts = new Map();
  for (const state of states) counts.set(state[column], (counts.get(state[column]) ?? 0) + 1);
  return [...counts].sort().map(([value, count]) => `${value} ${count}`).join(", ");
}

const failure = main(process.argv.slice(2));
if (failure) {
  console.error(failure);
  process.exitCode = 1;
}
