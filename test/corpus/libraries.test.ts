import * as excelts from '@cj-tech-master/excelts';
import * as exceljs from 'exceljs';
import type { Program } from './books';
import { excelJs } from './exceljs';
import type { Library } from './exceljs';
import { keptWhole } from './kept-whole';
import { sheetJs } from './sheetjs';
import { strict } from './strict';
import { withTextBox } from './text-box';

const changed = (program: Program, change: (bytes: Uint8Array) => Uint8Array): Program => ({
  ...program,
  write: async (books) => (await program.write(books)).map(change),
});

/** It began as a copy of exceljs and kept its interface; its own declarations differ in what is not used here. */
function isLibrary(module: object): module is Library {
  return 'Workbook' in module;
}

const excelTs: object = excelts;
if (!isLibrary(excelTs)) throw new Error('excelts has no Workbook');
const programs: readonly Program[] = [
  sheetJs({ name: 'SheetJS' }),
  sheetJs({ name: 'SheetJS, shared strings', bookSST: true }),
  sheetJs({ name: 'SheetJS, 1904', date1904: true }),
  excelJs({ name: 'exceljs', library: exceljs }),
  excelJs({ name: 'exceljs, 1904', library: exceljs, date1904: true }),
  excelJs({ name: 'excelts', library: excelTs }),
  excelJs({ name: 'excelts, pivot table', library: excelTs, pivot: true }),
  excelJs({ name: 'excelts, 1904', library: excelTs, date1904: true }),
  changed(sheetJs({ name: 'SheetJS, strict' }), strict),
  changed(excelJs({ name: 'exceljs, text box', library: exceljs }), withTextBox),
];

describe.each(programs.map((program) => [program.name, program] as const))('%s', (_, program) => {
  keptWhole(program);
});
