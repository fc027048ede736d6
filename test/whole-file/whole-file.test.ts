import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import type { Sheet } from '../../src/core/base/cells';
import { commandNames, commands, foreignFile, ran, ranOn, schoolFiles } from './commands';
import type { CommandName } from './commands';
import {
  brokenStyleLists,
  comparePackages,
  elementsOf,
  frameOfSheet,
  partOfSheet,
  restOfWorkbook,
  textOfPart,
} from './compare-packages';

/** What must point to new sheets, and only that. */
const frame = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'] as const;
/** Sheets of the school that a command may write into. */
const written: Readonly<Partial<Record<CommandName, readonly string[]>>> = {
  prepare: ['评分·丙'],
  'check --apply-fixes': ['考核登记', '宣传登记', '活动设置'],
};
const cases = schoolFiles.flatMap((file) => commandNames.map((command) => [file, command] as const));

async function sheetsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, Sheet>> {
  return new Map((await openWorkbookFile(bytes).readAll()).map((sheet) => [sheet.name, sheet]));
}

/** What these files hold that a workbook library loses. */
const held: Readonly<Record<(typeof schoolFiles)[number], readonly RegExp[]>> = {
  openpyxl: [
    /charts\/chart/,
    /media\/image/,
    /comments?\d*\.xml/,
    /pivotTable1/,
    /customXml\/item1/,
    /printerSettings/,
    /seal\.bin/,
  ],
  'wps-like': [/charts\/chart/, /cellimages\.xml/, /docProps\/custom\.xml/, /pivotCacheRecords/],
  libreoffice: [
    /charts\/chart/,
    /media\/image/,
    /comments\d+\.xml/,
    /pivotTable1/,
    /customXml\/item1/,
    /sharedStrings/,
  ],
  exceljs: [/media\/image/, /comments\d+\.xml/, /sharedStrings/, /theme/],
};

test.each(schoolFiles)('%s: the file holds what it is here for', (file) => {
  const bytes = foreignFile(file);
  const { removed } = comparePackages(bytes, zipSync({}));
  for (const part of held[file]) expect(removed.filter((name) => part.test(name))).not.toEqual([]);
  expect(elementsOf(textOfPart(bytes, 'xl/workbook.xml'), 'sheet').length).toBeGreaterThan(8);
  expect(elementsOf(textOfPart(bytes, 'xl/workbook.xml'), 'definedName').length).toBeGreaterThan(0);
  expect(bytes.length).toBeLessThan(60_000);
});

describe.each(cases)('%s: %s', (file, command) => {
  const before = foreignFile(file);
  const done = ranOn(file, command);

  it('leaves every other part byte for byte, and none out', async () => {
    const after = await done;
    const { changed, added, removed } = comparePackages(before, after);
    const may = [...frame, ...(written[command] ?? []).map((sheet) => partOfSheet(before, sheet))];
    expect(changed.filter((part) => !may.includes(part))).toEqual([]);
    expect(removed.filter((part) => part !== 'xl/calcChain.xml')).toEqual([]);
    const ours =
      /^xl\/(worksheets\/(_rels\/)?sheet\d+\.xml(\.rels)?|tables\/table\d+\.xml|comments\d+\.xml|drawings\/vmlDrawing\d+\.vml)$/;
    expect(added.filter((part) => !ours.test(part))).toEqual([]);
  });

  it('keeps the indices of strings and styles', async () => {
    const after = await done;
    const part = (name: string) => [textOfPart(before, name), textOfPart(after, name)] as const;
    expect(brokenStyleLists(...part('xl/styles.xml'))).toEqual([]);
    const [strings, now] = part('xl/sharedStrings.xml');
    expect(now).toBe(strings);
  });

  it('changes nothing of the workbook but its list of sheets, names, views and calculation', async () => {
    const after = await done;
    const [old, now] = [textOfPart(before, 'xl/workbook.xml'), textOfPart(after, 'xl/workbook.xml')];
    expect(restOfWorkbook(now)).toBe(restOfWorkbook(old));
    const listed = elementsOf(now, 'sheet').filter((sheet) => elementsOf(old, 'sheet').includes(sheet));
    expect(listed).toEqual(elementsOf(old, 'sheet'));
    for (const name of elementsOf(old, 'definedName')) expect(now).toContain(/>([^<]*)</.exec(name)?.[1] ?? name);
    for (const rels of ['xl/_rels/workbook.xml.rels', '[Content_Types].xml']) {
      const element = rels.startsWith('[') ? 'Override' : 'Relationship';
      const kept = elementsOf(textOfPart(before, rels), element).filter((one) => !one.includes('calcChain'));
      expect(elementsOf(textOfPart(after, rels), element)).toEqual(expect.arrayContaining([...kept]));
    }
  });

  it('writes the same bytes when it runs again on its output', async () => {
    const after = await done;
    const again = await ran(command, after);
    expect(comparePackages(after, again)).toEqual({ changed: [], added: [], removed: [] });
    expect(Buffer.compare(Buffer.from(again), Buffer.from(after))).toBe(0);
  });
});

test.each(schoolFiles)('%s: fixes change the cells that they name and nothing else of the sheet', async (file) => {
  const before = foreignFile(file);
  const book = openWorkbookFile(before);
  const { fixed } = await commands['check --apply-fixes'](book);
  const after = book.toBytes();
  expect(fixed.length).toBeGreaterThan(0);
  const [old, now] = [await sheetsOf(before), await sheetsOf(after)];
  const edited = new Set(fixed.map(({ sheet, row, column }) => `${sheet}!${row},${column}`));
  for (const [name, sheet] of old) {
    const part = partOfSheet(before, name);
    expect(frameOfSheet(textOfPart(after, part))).toBe(frameOfSheet(textOfPart(before, part)));
    sheet.rows.forEach((cells, row) =>
      cells.forEach((cell, column) => {
        if (!edited.has(`${name}!${row},${column}`)) expect(now.get(name)?.rows[row]?.[column] ?? null).toEqual(cell);
      }),
    );
  }
});

test.each(schoolFiles)('%s: prepare moves no mark on the sheet that it extends', async (file) => {
  const before = foreignFile(file);
  const [old, now] = [await sheetsOf(before), await sheetsOf(await ranOn(file, 'prepare'))];
  const marks = (sheets: typeof old) => (sheets.get('评分·丙')?.rows[2] ?? []).slice(0, 6);
  expect(marks(now)).toEqual(marks(old));
  expect(now.get('评分·丙')?.rows[1]?.[6]).toBe('建筑工程系');
});

test.each(schoolFiles)(
  '%s: all commands one after the other leave the school’s own parts as they were',
  async (file) => {
    const before = foreignFile(file);
    let after = await ranOn(file, 'prepare');
    for (const command of ['check --apply-fixes', 'total', 'report'] as const) after = await ran(command, after);
    const touched = ['评分·丙', '考核登记', '宣传登记', '活动设置'].map((sheet) => partOfSheet(before, sheet));
    const { changed, removed } = comparePackages(before, after);
    expect(changed.filter((part) => !touched.includes(part) && !frame.some((one) => one === part))).toEqual([]);
    expect(removed).toEqual([]);
  },
);

test('[X3] a workbook with macros is refused at the door', () => {
  const parts = unzipSync(foreignFile('openpyxl'));
  const types = strFromU8(parts['[Content_Types].xml'] ?? new Uint8Array());
  const macro = types.replace(
    'openxmlformats-officedocument.spreadsheetml.sheet.main+xml',
    'ms-excel.sheet.macroEnabled.main+xml',
  );
  expect(macro).not.toBe(types);
  const bytes = zipSync({ ...parts, '[Content_Types].xml': strToU8(macro), 'xl/vbaProject.bin': strToU8('vba') });
  expect(() => openWorkbookFile(bytes)).toThrow('fault.macroWorkbook');
});
