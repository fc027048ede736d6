import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { address } from '../../../src/core/base/cells';
import type { Sheet } from '../../../src/core/base/cells';
import { evaluate } from '../../../src/core/evaluate';
import type { Finding } from '../../../src/core/base/findings';
import { findingCodes } from '../../../src/core/checks/catalogue';
import { schemes } from '../../../src/core/schemes/schemes';
import { sample } from '../../../src/tasks/sample';
import { openWorkbookFile } from '../../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../../src/workbook/memory-workbook';
import { WorkbookError } from '../../../src/workbook/workbook-error';
import { sayIn } from '../../../src/words/words';
import { readFixture } from './read-fixture';

const root = join(__dirname, '..', '..', 'fixtures');
const names = readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

function shown({ code, severity, place }: Finding): string {
  return `${code} ${severity} ${place === null ? '-' : `${place.sheet}!${address(place.row, place.column)}`}`;
}

/** The cell's text as a finding may quote it. */
function render(finding: Finding): void {
  for (const language of ['zh-CN', 'en-US'] as const) {
    expect(sayIn(language)(finding.message.id, finding.message.values)).not.toMatch(/undefined|\{\w+\}/);
  }
}

test.each(names)('fixture %s leads to the findings of the contract', (name) => {
  const { about, sheets, expected } = readFixture(join(root, name));
  const { findings } = evaluate(sheets);
  findings.forEach(render);
  const here = findings.filter(({ code }) => about.has(code)).map(shown);
  expect(here.sort()).toEqual(expected);
});

test.each(names)('fixture %s leads to the same findings in whatever order its sheets stand', (name) => {
  const { sheets } = readFixture(join(root, name));
  const told = (order: readonly Sheet[]) => evaluate(order).findings.map(shown).sort();
  // 志愿者 is a second sheet for one table wherever it stands; the sheet with the standard name stays the first.
  expect(told([...sheets].reverse())).toEqual(told(sheets));
});

test('a certain fix takes its finding away', () => {
  for (const name of names) {
    const { sheets } = readFixture(join(root, name));
    for (const finding of evaluate(sheets).findings) {
      if (finding.fix?.certain !== true) continue;
      const fixed = evaluate(fix(sheets, finding)).findings.map(shown);
      expect(fixed).not.toContain(shown(finding));
    }
  }
});

function fix(sheets: readonly Sheet[], { fix: made }: Finding): readonly Sheet[] {
  return (made?.edits ?? []).reduce<readonly Sheet[]>((state, edit) => {
    const value =
      edit.date === true && typeof edit.value === 'number' ? { value: edit.value, date: true as const } : edit.value;
    return state.map((sheet) => {
      if (sheet.name !== edit.sheet) return sheet;
      const rows = sheet.rows.map((row) => [...row]);
      const cells = rows[edit.row];
      if (cells === undefined) throw new Error(`no row ${edit.row}`);
      while (cells.length < edit.column) cells.push(null);
      cells[edit.column] = value;
      return { ...sheet, rows };
    });
  }, sheets);
}

/** X3 is what opening a file says before there is any workbook. */
const noWorkbooks: readonly (readonly [string, Uint8Array])[] = [
  ['.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)])],
  ['.csv in GBK', new Uint8Array([0xcf, 0xb5, 0xb2, 0xbf, 0x2c, 0xca, 0xfd, 0xc1, 0xbf, 0x0d, 0x0a])],
  ['an empty file', new Uint8Array()],
];

test.each(noWorkbooks)('[X3] %s is refused', (_, bytes) => {
  expect(() => openWorkbookFile(bytes)).toThrow(WorkbookError);
});

test('every code of the catalogue appears in a fixture, and all but the blocking ones in a sample too', async () => {
  const inFixtures = new Set<string>(['X3', 'T5']);
  for (const name of names) {
    for (const { code } of evaluate(readFixture(join(root, name)).sheets).findings) inFixtures.add(code);
  }
  expect(findingCodes.filter((code) => !inFixtures.has(code))).toEqual([]);
  const inSamples = new Set<string>();
  for (const { id } of schemes) {
    const workbook = memoryWorkbook();
    await sample(workbook, { scheme: id, workbookId: 'id-1', say: sayIn('zh-CN') });
    for (const { code } of evaluate(await workbook.readAll()).findings) inSamples.add(code);
  }
  // T5 is about a school's own form, which no workbook holds; J1 needs weighted groups and R2 an imported rubric, which no sample has.
  const blocking = ['U5', 'J1', 'R1', 'R2', 'X1', 'X2', 'X3', 'X5', 'X6', 'X7', 'F2', 'T5'];
  expect(findingCodes.filter((code) => !inSamples.has(code) && !blocking.includes(code))).toEqual([]);
});
