/**
 * A document as people would write it: without the values that equal their schema's default. Follows the schema alone and
 * knows no field; what it does not follow (unions, records, tuples) stays as it is. Pure.
 */
import type { SettingsInput } from '@sapa/protocol';
import { settingsSchema } from '@sapa/protocol/schemas';
import * as v from 'valibot';

/** The parts of the document that differ from what they were, lean; the others untouched, the same objects that somebody wrote. */
export function leanChanges(next: SettingsInput, before: SettingsInput): SettingsInput {
  const entries = Object.entries(next).flatMap(([name, part]): [string, unknown][] => {
    const written = before[name as keyof SettingsInput];
    const isSame = part === written || JSON.stringify(part) === JSON.stringify(written);
    const kept = isSame ? written : lean(settingsSchema.entries[name as keyof SettingsInput], part);
    return kept === NOTHING ? [] : [[name, kept]];
  });
  return Object.fromEntries(entries) as unknown as SettingsInput;
}

/** Says nothing that its absence would not say. */
const NOTHING = Symbol('nothing');

type Schema = v.GenericSchema;

/** @param value valid by this schema */
function lean(schema: Schema, value: unknown): unknown {
  if (isOptional(schema)) {
    const inner = lean(schema.wrapped, value);
    return value === undefined || isUsual(schema, inner) ? NOTHING : inner;
  }
  if (isList(schema) && Array.isArray(value)) return value.map((item) => lean(schema.item, item));
  if (isVariant(schema) && isRecord(value)) {
    const option = schema.options.find((each) => v.is(each.entries[schema.key] ?? v.never(), value[schema.key]));
    return option ? lean(option, value) : value;
  }
  return isObject(schema) && isRecord(value) ? leanObject(schema, value) : value;
}

/** @param value as it would be written */
function isUsual(schema: v.OptionalSchema<Schema, unknown>, value: unknown): boolean {
  const usual = usualOf(schema);
  return usual !== undefined && typeof usual.value === typeof value && usual.text === JSON.stringify(value);
}

/** Found out once for each field: documents have thousands of the same ones. */
const known = new WeakMap<Schema, { readonly value: unknown; readonly text: string } | 'none'>();

function usualOf(schema: v.OptionalSchema<Schema, unknown>) {
  const before = known.get(schema);
  if (before) return before === 'none' ? undefined : before;
  const usual = v.getDefault(schema);
  const value = usual === undefined ? undefined : lean(schema.wrapped, usual);
  const found = value === undefined ? 'none' : { value, text: JSON.stringify(value) };
  known.set(schema, found);
  return found === 'none' ? undefined : found;
}

/** Fields in the order of the schema, which is the one people are shown everywhere. */
function leanObject(schema: ObjectSchema, value: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.entries(schema.entries).flatMap(([name, each]): [string, unknown][] => {
    const kept = name in value ? lean(each, value[name]) : NOTHING;
    return kept === NOTHING ? [] : [[name, kept]];
  });
  return Object.fromEntries(fields);
}

interface ObjectSchema extends Schema {
  readonly entries: Readonly<Record<string, Schema>>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isOptional = (schema: Schema): schema is v.OptionalSchema<Schema, unknown> => schema.type === 'optional';
const isList = (schema: Schema): schema is Schema & { readonly item: Schema } => schema.type === 'array';
const isObject = (schema: Schema): schema is ObjectSchema => schema.type === 'strict_object';
const isVariant = (
  schema: Schema,
): schema is Schema & { readonly key: string; readonly options: readonly ObjectSchema[] } => schema.type === 'variant';
