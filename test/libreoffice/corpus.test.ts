import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { oneByOne } from '../corpus/books';
import type { Program, Tables, Value } from '../corpus/books';
import * as exceljs from 'exceljs';
import { excelJs } from '../corpus/exceljs';
import { keptWhole } from '../corpus/kept-whole';
import { sheetJsValues } from '../corpus/sheetjs';
import { recalculate } from './support/recalculate';

jest.setTimeout(600_000);

const script = join(__dirname, '../corpus/openpyxl-books.py');

/** The Python that Debian's packages belong to, whatever stands before it on the path. */
function python(args: readonly string[], input: string | Uint8Array): Uint8Array {
  return execFileSync('/usr/bin/python3', [script, ...args], { input, maxBuffer: 2 ** 28 });
}

const plain = (value: Value) => (value instanceof Date ? { day: value.toISOString().slice(0, 10) } : value);

function openpyxl(name: string, ...options: readonly string[]): Program {
  const write = (tables: Tables): Uint8Array => {
    const rows = Object.entries(tables).map(([sheet, all]) => [sheet, all.map((row) => row.map(plain))]);
    return new Uint8Array(python(['write', ...options], JSON.stringify(Object.fromEntries(rows))));
  };
  const values = (bytes: Uint8Array, sheet: string) => {
    const read: unknown = JSON.parse(new TextDecoder().decode(python(['read', sheet], bytes)));
    return Array.isArray(read) ? read.map((row: unknown) => (Array.isArray(row) ? row : [])) : [];
  };
  return oneByOne(name, write, values);
}

/** What another program wrote, opened and saved by LibreOffice; it opens ours too, and SheetJS reads what it then holds. */
function libreOffice(program: Program): Program {
  return {
    name: `LibreOffice, from ${program.name}`,
    write: async (books) => recalculate(await program.write(books)),
    values: (files, sheet) => Promise.resolve(recalculate(files).map((bytes) => sheetJsValues(bytes, sheet))),
  };
}

const programs = [
  openpyxl('openpyxl'),
  openpyxl('openpyxl, 1904', '1904'),
  libreOffice(openpyxl('openpyxl')),
  libreOffice(openpyxl('openpyxl, 1904', '1904')),
  libreOffice(excelJs({ name: 'exceljs', library: exceljs })),
];

describe.each(programs.map((program) => [program.name, program] as const))('%s', (_, program) => {
  keptWhole(program);
});
