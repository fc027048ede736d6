import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { address as addressOf, isRich, scalarOf, type Sheet } from '../../src/core/base/cells';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { readLooks } from '../../src/workbook/looks/read-looks';
import { openPackage } from '../../src/workbook/package/open-package';
import { plainCodec } from '../../src/workbook/zip/codec';
import { openGrid } from '../grid/support/open-grid';
import { recalculate } from './support/recalculate';

jest.setTimeout(300_000);

const book = new Uint8Array(readFileSync(join(__dirname, '../fixtures-files/before/third-school.xlsx')));

function isNear(one: unknown, other: unknown): boolean {
  return typeof one === 'number' && typeof other === 'number'
    ? Math.abs(one - other) <= 1e-9 * Math.max(1, Math.abs(one))
    : (one ?? '') === (other ?? '');
}

test('results that are saved after edits are those that LibreOffice calculates', async () => {
  const grid = openGrid(book);
  grid.complete();
  const sheets = await grid.workbook.readAll();
  const marks = sheets.filter(({ name }) => name.startsWith('评分')).slice(0, 4);
  for (const { name, rows } of marks) {
    const row = rows.findIndex((cells) => cells.some((cell) => typeof cell === 'number') && cells.length > 3);
    const column = (rows[row] ?? []).reduce<number>((last, cell, at) => (typeof cell === 'number' ? at : last), -1);
    await grid.book.enter(name, [{ row, column, text: '1' }], true);
  }
  await grid.book.enter('考核登记', [{ row: 4, column: 4, text: '3' }], false);
  await grid.book.insertRows('考核登记', 6, 2);
  const saved = grid.save();
  const [calculated = new Uint8Array()] = recalculate([saved]);
  const [ours, theirs] = await Promise.all([saved, calculated].map((bytes) => openWorkbookFile(bytes).readAll()));
  expect(differing(ours ?? [], theirs ?? [])).toEqual([]);
});

/** Formulas with a stored result that the other file has another result of. */
function differing(ours: readonly Sheet[], theirs: readonly Sheet[]): readonly string[] {
  return ours.flatMap(({ name, rows }) => {
    const other = theirs.find((sheet) => sheet.name === name);
    return rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        if (!isRich(cell) || cell.formula === undefined || cell.value === null) return [];
        const value = scalarOf(other?.rows[row]?.[column]);
        return isNear(cell.value, value) ? [] : [`${name} ${row} ${column}: ${String(cell.value)} ${String(value)}`];
      }),
    );
  });
}

/** What openpyxl says of a workbook’s looks. */
const script = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1])
def color(one):
    return one.rgb[2:] if one is not None and one.type == 'rgb' else None
out = []
for sheet in book.worksheets:
    cells = {}
    for row in sheet.iter_rows():
        for cell in row:
            if not cell.has_style or type(cell).__name__ == 'MergedCell': continue
            f = cell.font
            cells[cell.coordinate] = [f.name, f.sz, bool(f.b), color(f.color), color(cell.fill.fgColor) if cell.fill.fill_type == 'solid' else None,
                cell.border.top.style, cell.border.left.style, cell.alignment.horizontal, bool(cell.alignment.wrap_text), cell.number_format, not cell.protection.locked]
    out.append({'name': sheet.title, 'cells': cells, 'freeze': sheet.freeze_panes, 'merges': sorted(str(r) for r in sheet.merged_cells.ranges),
        'rules': len(sheet.data_validations.dataValidation), 'heights': {str(k): v.height for k, v in sheet.row_dimensions.items() if v.height},
        'protected': sheet.protection.sheet, 'landscape': sheet.page_setup.orientation == 'landscape'})
print(json.dumps(out))
`;

test('looks are those that openpyxl reads', () => {
  const folder = mkdtempSync(join(tmpdir(), 'weektally-looks-'));
  try {
    writeFileSync(join(folder, 'book.xlsx'), book);
    const output = execFileSync('/usr/bin/python3', ['-c', script, join(folder, 'book.xlsx')], {
      maxBuffer: 1 << 28,
      encoding: 'utf8',
    });
    expect(unlike(JSON.parse(output), ourWitness())).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** Of cells that look like no other. */
const standard = ['宋体', 11, false, null, null, null, null, null, false, 'General', false];

type Witness = { readonly cells: Readonly<Record<string, unknown>> };

/** What openpyxl reads otherwise; cells that no file writes have the look of their column, of which it does not speak. */
function unlike(theirs: readonly Witness[], ours: readonly Witness[]): readonly string[] {
  return theirs.flatMap(({ cells, ...sheet }, at) => {
    const { cells: own, ...ownSheet } = ours[at] ?? { cells: {} };
    const lookAt = (place: string): unknown => own[place] ?? standard;
    const odd = Object.entries(cells).filter(([place, look]) => JSON.stringify(look) !== JSON.stringify(lookAt(place)));
    const frame = JSON.stringify(sheet) === JSON.stringify(ownSheet) ? [] : [JSON.stringify([sheet, ownSheet])];
    return [...frame, ...odd.map(([place, look]) => `${place}: ${JSON.stringify([look, lookAt(place)])}`)];
  });
}

function ourWitness(): readonly Witness[] {
  const { cells, sheets } = readLooks(openPackage(book, plainCodec));
  return sheets.map((sheet) => {
    const styled: Record<string, unknown> = {};
    sheet.styles.forEach((row, index) =>
      row?.forEach((style, column) => {
        const look = cells[style];
        if (look === undefined) return;
        const builtIn: Readonly<Record<string, string>> = { 'yyyy/m/d': 'mm-dd-yy' };
        const format = look.format ?? 'General';
        styled[addressOf(index, column)] = [
          ...[look.font ?? null, look.size ?? null, look.bold === true, look.color ?? null, look.fill ?? null],
          ...[look.top?.line ?? null, look.left?.line ?? null, look.horizontal ?? null, look.wrap === true],
          ...[builtIn[format] ?? format, look.unlocked === true],
        ];
      }),
    );
    const { rows, columns } = sheet.freeze;
    return {
      name: sheet.name,
      cells: styled,
      freeze: rows === 0 && columns === 0 ? null : addressOf(rows, columns),
      merges: sheet.merges
        .map(({ top, left, bottom, right }) => `${addressOf(top, left)}:${addressOf(bottom, right)}`)
        .sort(),
      rules: sheet.rules.length,
      heights: Object.fromEntries([...sheet.heights].map(([row, height]) => [String(row + 1), height])),
      protected: sheet.protected,
      landscape: sheet.print.landscape,
    };
  });
}
