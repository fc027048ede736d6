import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../src/tasks/check';
import { prepare } from '../../src/tasks/prepare';
import { report } from '../../src/tasks/report';
import { total } from '../../src/tasks/total';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import type { FileWorkbook } from '../../src/workbook/file-workbook';
import { sayIn } from '../../src/words/words';

const common = { workbookId: 'id-1', say: sayIn('zh-CN') } as const;
const at = { ...common, now: '2024-05-25T08:00:00.000Z', write: true } as const;

/** What the command line does with a workbook, by command; a book is changed as `-o` would write it. */
export const commands = {
  prepare: (book: FileWorkbook) => prepare(book, common),
  check: (book: FileWorkbook) => check(book, { ...at, applyFixes: false }),
  'check --apply-fixes': (book: FileWorkbook) => check(book, { ...at, applyFixes: true }),
  total: (book: FileWorkbook) => total(book, { ...at, draft: false }),
  'total --draft': (book: FileWorkbook) => total(book, { ...at, draft: true }),
  report: (book: FileWorkbook) => report(book, { ...at, form: 'activities' }),
  'report --form indicators': (book: FileWorkbook) => report(book, { ...at, form: 'indicators' }),
} as const;

export type CommandName = keyof typeof commands;
export const commandNames: readonly CommandName[] = [
  ...(['prepare', 'check', 'check --apply-fixes', 'total', 'total --draft'] as const),
  ...(['report', 'report --form indicators'] as const),
];

/** The file's bytes after the command. */
export async function ran(command: CommandName, bytes: Uint8Array): Promise<Uint8Array> {
  const book = openWorkbookFile(bytes);
  await commands[command](book);
  return book.toBytes();
}

const firstRuns = new Map<string, Promise<Uint8Array>>();

/** The file after the command, which runs once for all that look at it. */
export function ranOn(file: string, command: CommandName): Promise<Uint8Array> {
  const key = `${file} ${command}`;
  const done = firstRuns.get(key) ?? ran(command, foreignFile(file));
  firstRuns.set(key, done);
  return done;
}

/** A file that another program wrote (test/fixtures-files). */
export function foreignFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(join(__dirname, '../fixtures-files', `${name}.xlsx`)));
}

export const schoolFiles = ['openpyxl', 'wps-like', 'libreoffice', 'exceljs'] as const;
