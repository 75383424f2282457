// What would make the directory wrong, each fault in one line; an update of CLDR or of the data files must not slip past these.
import { columns, plainName } from "./directory.mjs";
import { addressOverrides, languageRules, languages, nameOverrides, unitedNations } from "./sources.mjs";

const expected = new Set([...unitedNations, "VA"]);
const address = /^[a-z.-]+@[a-z.-]+\.example$/;

export function faults(rows) {
  return [...membership(rows), ...rows.flatMap(cells), ...overrides()];
}

function membership(rows) {
  const codes = rows.map(row => row.code);
  return [
    ...(codes.length === 194 ? [] : [`${codes.length} states, not 194`]),
    ...codes.filter((code, index) => codes.indexOf(code) !== index).map(code => `${code}: listed twice`),
    ...codes.filter(code => !expected.has(code)).map(code => `${code}: neither a United Nations member nor the Holy See`),
    ...[...expected].filter(code => !codes.includes(code)).map(code => `${code}: missing`),
  ];
}

function cells(row) {
  const addresses = `${row.capital};${row.mission}`.split(";");
  return [
    ...columns.filter(column => !row[column]).map(column => `${row.code}: ${column} is empty`),
    ...(languages.includes(row.language) ? [] : [`${row.code}: language ${row.language}`]),
    ...addresses.filter(one => !address.test(one)).map(one => `${row.code}: address ${one}`),
  ];
}

function overrides() {
  const listed = [nameOverrides, addressOverrides, languageRules.exceptions].flatMap(Object.keys).concat(languageRules.russianByCustom);
  return [
    ...listed.filter(code => !expected.has(code)).map(code => `${code}: override of no member state`),
    ...Object.entries(nameOverrides).flatMap(([code, names]) => Object.entries(names)
      .filter(([language, name]) => plainName(code, language) === name)
      .map(([language]) => `${code}: the override in ${language} is what CLDR says`)),
  ];
}
