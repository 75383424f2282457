// Everything the directory is made from: the pinned CLDR packages, and the small data files beside this one.
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

export const languages = ["ar", "en", "es", "fr", "ru", "zh"];
export const regions = require("./regions.json");
export const nameOverrides = require("./names.json");
export const languageRules = require("./languages.json");
export const addressOverrides = require("./addresses.json");

export const cldrNames = Object.fromEntries(languages.map(language => [
  language,
  require(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories,
]));

export const territories = require("cldr-core/supplemental/territoryInfo.json").supplemental.territoryInfo;

export const unitedNations =
  require("cldr-core/supplemental/territoryContainment.json").supplemental.territoryContainment.UN._contains;
