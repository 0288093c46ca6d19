import { foldName } from "../query/field-name.ts";
import { bodyField } from "./body-field.ts";
import { dateField } from "./date-field.ts";
import { documentField } from "./document-field.ts";
import type { Field } from "./field.ts";
import { fileField } from "./file-field.ts";
import { importedField } from "./imported-field.ts";
import { titleField } from "./title-field.ts";
import { typeField } from "./type-field.ts";

/** All fields, in the order they are offered. */
export interface FieldRegistry {
  readonly fields: readonly Field[];
  /** By canonical name. */
  find(name: string): Field | null;
}

/** @throws Error when two fields claim the same name: the program is wrong, not the person */
export function createFieldRegistry(fields: readonly Field[]): FieldRegistry {
  const claimed = new Set<string>();
  for (const name of fields.flatMap(({ name, aliases: { ja, en } }) => [name, ...ja, ...en])) {
    if (claimed.has(foldName(name))) throw new Error(`fields: two are called ${name}`);
    claimed.add(foldName(name));
  }
  const byName = new Map(fields.map((field) => [field.name, field]));
  return { fields, find: (name) => byName.get(name) ?? null };
}

/** The fields of the program. An area that has more adds its own here. */
export const fieldRegistry = createFieldRegistry([
  titleField,
  fileField,
  typeField,
  dateField,
  importedField,
  documentField,
  bodyField,
]);
