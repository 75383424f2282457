// One row a member state. The rules are explained in samples/wsis20-2025/README.md.
import { addressOverrides, cldrNames, languageRules, languages, nameOverrides, regions, territories } from "./sources.mjs";

export const columns = ["code", ...languages.map(language => `name_${language}`), "region", "language", "capital", "mission"];

export function rows() {
  const states = Object.entries(regions).flatMap(([region, codes]) => codes.map(code => ({ code, region })));
  return states
    .sort((one, other) => (one.code < other.code ? -1 : 1))
    .map(({ code, region }) => ({ code, ...names(code), region, language: languageOf(code), ...addresses(code) }));
}

function names(code) {
  return Object.fromEntries(languages.map(language => [`name_${language}`, nameOf(code, language)]));
}

export function nameOf(code, language) {
  return nameOverrides[code]?.[language] ?? plainName(code, language);
}

export function plainName(code, language) {
  const name = cldrNames[language][code];
  // CLDR abbreviates in English for lists on a screen; a letter writes the words out.
  return language === "en" ? name.replace(/^St\. /, "Saint ").replace(" & ", " and ") : name;
}

function languageOf(code) {
  return languageRules.exceptions[code] ?? official(code, "official") ?? official(code, "de_facto_official") ?? fallback(code);
}

function official(code, status) {
  const spoken = territories[code].languagePopulation ?? {};
  const candidates = languages.filter(language => spoken[language]?._officialStatus === status);
  return mostSpoken(code, candidates);
}

function fallback(code) {
  return languageRules.russianByCustom.includes(code) ? "ru" : mostSpoken(code, ["en", "fr"]);
}

function mostSpoken(code, candidates) {
  // The first of equals stays, so that ties fall in the order of the six languages.
  return candidates.reduce((best, next) => (best === undefined || share(code, next) > share(code, best) ? next : best), undefined);
}

function share(code, language) {
  return Number(territories[code].languagePopulation?.[language]?._populationPercent ?? 0);
}

function addresses(code) {
  const domain = `${code.toLowerCase()}.example`;
  const { capital, mission } = { capital: [`protocol@mfa.${domain}`], mission: [`mission.geneva@${domain}`], ...addressOverrides[code] };
  return { capital: capital.join(";"), mission: mission.join(";") };
}
