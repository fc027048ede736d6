import { PartStore } from '../../src/workbook/package/part-store';
import { writeZip } from '../../src/workbook/zip/write-zip';
import type { ZipEntry } from '../../src/workbook/zip/zip-entry';
import { newFaults, packageFaults } from './package-faults';

/**
 * Every package that the product writes in any test is looked through: it may hold no fault that the package it was made from had not.
 * What is larger is written by benches and limits, and its parts are those of smaller ones.
 */
const largest = 400_000;
const readFrom = new WeakMap<PartStore, readonly ZipEntry[]>();
const found: string[] = [];

const over = PartStore.over.bind(PartStore);
PartStore.over = (entries, codec) => {
  const store = over(entries, codec);
  readFrom.set(store, entries);
  return store;
};

const { copy, toBytes } = PartStore.prototype;
PartStore.prototype.copy = function (this: PartStore): PartStore {
  const store = copy.call(this);
  readFrom.set(store, readFrom.get(this) ?? []);
  return store;
};

PartStore.prototype.toBytes = function (this: PartStore): Uint8Array {
  const bytes = toBytes.call(this);
  if (bytes.length > largest) return bytes;
  const before = readFrom.get(this) ?? [];
  found.push(...(before.length === 0 ? packageFaults(bytes) : newFaults(writeZip(before), bytes)));
  return bytes;
};

afterEach(() => {
  expect(found.splice(0)).toEqual([]);
});
