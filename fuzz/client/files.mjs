// The files of an index, and changes to them.
//
// A change is plain data, so that a finding can be kept and tried again with
// the index of another day:
//
//   { file, set: [key, …], to: value }      a value of its JSON; a new key is added
//   { file, drop: [key, …] }                a key or an item of its JSON
//   { file, splice: [at, count, hex], inside }   bytes; inside: before compression
//   { file, as: other }                     it has the content of another file
//   { file, gone: true }                    it is not there
//
// `file` is the name without the hash of its content: `titles-en-0`. What JSON
// has no value for is written `"raw:1e999"`.

import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { deflateSync, inflateSync } from "node:zlib";

const RAW = /"raw:([^"]*)"/g;

/** A file's name without its hash. @param {string} name */
export const role = (name) => name.replace(/\.\w+$/, "").replace(/-[0-9a-v]{5}$/, "");

/** Whether a file is JSON. @param {string} file */
export const isJson = (file) => !file.startsWith("terms-");

/**
 * A file of an index: as it is served, before compression, and as a value.
 * @typedef {{served: Buffer, plain: Buffer, value: any}} File
 */

/**
 * The files of an index by role.
 * @param {string} folder
 * @returns {Map<string, File>}
 */
export function load(folder) {
  const names = readdirSync(folder).filter((name) => name.endsWith(".bin") || name === "entry.json");
  return new Map(
    names.sort().map((name) => {
      const served = readFileSync(path.join(folder, name));
      const plain = name === "entry.json" ? served : inflateSync(served);
      return [role(name), { served, plain, value: isJson(name) ? JSON.parse(plain) : undefined }];
    }),
  );
}

/** @param {any} value @param {(string | number)[]} keys */
function at(value, keys) {
  for (const key of keys) {
    if (value === null || typeof value !== "object" || !Object.hasOwn(value, key)) return undefined;
    value = value[key];
  }
  return value;
}

/** Makes a change to a value of JSON; one that has no place changes nothing. */
function edit(root, { set, drop, to }) {
  const keys = set ?? drop;
  const last = keys[keys.length - 1];
  if (!keys.length) return to;
  const holder = at(root, keys.slice(0, -1));
  if (holder === null || typeof holder !== "object") return root;
  if (set) Object.defineProperty(holder, last, { value: to, enumerable: true, configurable: true, writable: true });
  else if (Array.isArray(holder)) holder.splice(last, 1);
  else delete holder[last];
  return root;
}

/** @param {Buffer} bytes @param {[number, number, string]} splice */
const spliced = (bytes, [from, count, hex]) => Buffer.concat([bytes.subarray(0, from), Buffer.from(hex, "hex"), bytes.subarray(from + count)]);

/**
 * The files with changes, as they are served: by role, compressed.
 * @param {Map<string, File>} files
 * @param {object[]} changes
 * @returns {(file: string) => Buffer | undefined}
 */
export function changed(files, changes) {
  const made = new Map();
  const make = (file) => {
    const own = changes.filter((change) => change.file === file);
    if (own.some(({ gone }) => gone)) return undefined;
    const other = own.find(({ as }) => as);
    const from = files.get(other?.as ?? file);
    if (!from || !own.length) return from?.served;
    let bytes = from.plain;
    const edits = own.filter(({ set, drop }) => set ?? drop);
    if (edits.length && isJson(file) && isJson(other?.as ?? file)) {
      const value = edits.reduce(edit, JSON.parse(bytes));
      bytes = Buffer.from((JSON.stringify(value) ?? "").replace(RAW, "$1"));
    }
    for (const { splice, inside } of own) if (splice && inside) bytes = spliced(bytes, splice);
    if (file !== "entry") bytes = deflateSync(bytes, { level: 1 });
    for (const { splice, inside } of own) if (splice && !inside) bytes = spliced(bytes, splice);
    return bytes;
  };
  return (file) => {
    if (!made.has(file)) made.set(file, make(file));
    return made.get(file);
  };
}
