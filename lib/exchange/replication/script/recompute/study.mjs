// The study as the files of the bundle tell it. Everything is checked, so that a file that was cut or
// edited by mistake is named instead of giving other numbers.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Damaged, readTable } from "./csv.mjs";

function textOf(folder, name) {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch {
    throw new Damaged(`${name} is missing or cannot be read.`);
  }
}

export function readJson(folder, name) {
  try {
    return JSON.parse(textOf(folder, name));
  } catch (error) {
    if (error instanceof Damaged) throw error;
    throw new Damaged(`${name} is damaged: it is not well-formed JSON.`);
  }
}

const table = (folder, name, columns) => readTable(textOf(folder, name), { name, columns });

/** The place of a key in a list, or Damaged with the row that names what is not there. */
function placeIn(places, key, { name, row, what }) {
  const place = places.get(key);
  if (place === undefined)
    throw new Damaged(`${name}, row ${row + 2}: there is no ${what} "${key}".`);
  return place;
}

function placesOf(rows, key, name) {
  const places = new Map(rows.map((row, at) => [row[key], at]));
  if (places.size < rows.length) throw new Damaged(`${name}: two rows have the same ${key}.`);
  return places;
}

/** Variables with their codes, both in the codebook's order. */
function readCodebook(folder) {
  const name = "codebook.csv";
  const columns = ["variable", "level", "select", "code", "value"];
  const variables = new Map();
  for (const [row, { variable, level, select, code, value }] of table(
    folder,
    name,
    columns,
  ).entries()) {
    if (value !== "" && Number.isNaN(Number(value))) {
      throw new Damaged(`${name}, row ${row + 2}: the value "${value}" is no number.`);
    }
    const known = variables.get(variable) ?? { key: variable, level, select, codes: [] };
    variables.set(variable, known);
    if (code !== "") known.codes.push({ key: code, value: value === "" ? null : Number(value) });
  }
  return [...variables.values()];
}

function codesOf(text, variable, at) {
  const places = new Map(variable.codes.map(({ key }, place) => [key, place]));
  const keys = text === "" ? [] : text.split(" ");
  return keys.map((key) => placeIn(places, key, { ...at, what: `code of ${variable.key}` }));
}

/** One entry an annotation: by variable the codes it carries, as places in the codebook. */
function readAnnotations(folder, { quotes, variables }) {
  const name = "annotations.csv";
  const found = new Map();
  const columns = ["quote", "analyst", "variable", "codes"];
  for (const [row, line] of table(folder, name, columns).entries()) {
    const at = { name, row };
    const quote = placeIn(quotes, line.quote, { ...at, what: "quote" });
    const variable = placeIn(variables.places, line.variable, { ...at, what: "variable" });
    const key = `${quote}/${line.analyst}`;
    const annotation = found.get(key) ?? { quote, analyst: Number(line.analyst), answers: [] };
    if (!(annotation.analyst > 0))
      throw new Damaged(`${name}, row ${row + 2}: no analyst's number.`);
    if (annotation.answers[variable]) {
      throw new Damaged(`${name}, row ${row + 2}: the answer stands there twice.`);
    }
    annotation.answers[variable] = codesOf(line.codes, variables.list[variable], at);
    found.set(key, annotation);
  }
  const all = [...found.values()];
  const whole = ({ answers }) => variables.list.every((_, variable) => answers[variable]);
  const cut = all.find((annotation) => !whole(annotation));
  if (cut) throw new Damaged(`${name}: rows of analyst ${cut.analyst} are missing.`);
  return all;
}

function readAdjudications(folder, { quotes, variables }) {
  const name = "adjudications.csv";
  return table(folder, name, ["quote", "variable", "codes"]).map((line, row) => {
    const at = { name, row };
    const variable = placeIn(variables.places, line.variable, { ...at, what: "variable" });
    return {
      quote: placeIn(quotes, line.quote, { ...at, what: "quote" }),
      variable,
      codes: codesOf(line.codes, variables.list[variable], at),
    };
  });
}

/**
 * The whole study: outlets and variables in their order, quotes with the place of their outlet, what
 * analysts answered and what was decided.
 */
export function readStudy(folder) {
  const outlets = table(folder, "outlets.csv", ["outlet", "name"]);
  const places = placesOf(outlets, "outlet", "outlets.csv");
  const name = "quotes.csv";
  const lines = table(folder, name, ["key", "outlet", "item", "published_on", "form", "passes"]);
  const quotes = placesOf(lines, "key", name);
  const list = readCodebook(folder);
  const variables = { list, places: new Map(list.map(({ key }, at) => [key, at])) };
  return {
    outlets: outlets.map((line) => ({ slug: line.outlet, name: line.name })),
    variables: list,
    quotes: lines.map((line, row) => ({
      key: line.key,
      outlet: placeIn(places, line.outlet, { name, row, what: "outlet" }),
      item: line.item,
      publishedOn: line.published_on || null,
      form: line.form,
      passes: line.passes === "true",
    })),
    annotations: readAnnotations(folder, { quotes, variables }),
    adjudications: readAdjudications(folder, { quotes, variables }),
  };
}
