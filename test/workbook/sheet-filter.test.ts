import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { total } from '../../src/tasks/total';
import { newWorkbookFile, openWorkbookFile } from '../../src/workbook/file-workbook';
import { withoutTable } from '../../src/workbook/formulas/without-table';
import { sayIn } from '../../src/words/words';
import { packageFaults } from '../support/package-faults';
import { partsOf } from './support/package-of';

const cells = [
  ['名', '数'],
  ['甲', 1],
  ['乙', 2],
].map((row) => row.map((value) => ({ value })));
const filter = { top: 0, left: 0, bottom: 2, right: 1 };

test('a sheet’s AutoFilter is written as Excel writes it, moves with its rows and is fitted again', async () => {
  const file = newWorkbookFile();
  await file.apply([{ kind: 'sheet', content: { name: "明'A", cells, filter } }]);
  await file.apply([
    { kind: 'sheet', content: { name: '首', cells: [[{ value: 1 }]] }, place: 'first' },
    { kind: 'insertRows', sheet: "明'A", at: 0, count: 1 },
  ]);
  const moved = partsOf(file.toBytes());
  expect(moved['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A2:B4"/>');
  const name = `<definedName name="_xlnm._FilterDatabase" localSheetId="1" hidden="1">`;
  expect(moved['xl/workbook.xml']).toContain(`${name}'明''A'!$A$2:$B$4</definedName>`);
  await file.apply([{ kind: 'sheet', content: { name: "明'A", cells, filter } }]);
  const fitted = partsOf(file.toBytes());
  expect(fitted['xl/worksheets/sheet1.xml']).toContain('<autoFilter ref="A1:B3"/>');
  expect(fitted['xl/workbook.xml']?.match(/_FilterDatabase/g)).toHaveLength(1);
  expect(packageFaults(file.toBytes())).toEqual([]);
});

describe.each(['chongqing-draft', 'third-school'])('%s, in which 得分明细 is a table', (book) => {
  const before = unzipSync(new Uint8Array(readFileSync(join(__dirname, `../fixtures-files/before/${book}.xlsx`))));
  const isDetails = (part: string) =>
    /tables\//.test(part) && strFromU8(before[part] ?? new Uint8Array()).includes('ScoreDetails');
  const [table = ''] = Object.keys(before).filter(isDetails);
  const column = '<filterColumn colId="1"><filters><filter val="A1"/></filters></filterColumn>';
  const chosen = strFromU8(before[table] ?? new Uint8Array()).replace(
    /<autoFilter ref="([^"]+)"\/>/,
    `<autoFilter ref="$1">${column}</autoFilter>`,
  );

  test('totalled again it is a range with a filter; nothing else goes', async () => {
    const file = openWorkbookFile(zipSync({ ...before, [table]: strToU8(chosen) }));
    const sheets = await file.readAll();
    const formula = 'SUMIFS(ScoreDetails[得分],ScoreDetails[单位],"信息")+ROWS(ScoreDetails[#All])';
    const own = { name: '我的', cells: [[{ value: 0, formula }]] };
    await file.apply([
      { kind: 'sheet', content: own },
      { kind: 'names', names: [{ name: '得分', refersTo: 'ScoreDetails[得分]' }] },
    ]);
    const marks = { now: '2027-01-01T00:00:00.000Z', workbookId: 'never used', say: sayIn('zh-CN') };
    await total(file, { draft: true, write: true, ...marks });
    const bytes = file.toBytes();
    expect(packageFaults(bytes)).toEqual([]);
    const after = partsOf(bytes);
    const left = Object.keys(before).filter((part) => !(part in after) && !/calcChain|\.rels$/.test(part));
    expect(left).toEqual([table]);
    expect(Object.values(after).filter((text) => text.includes('ScoreDetails'))).toEqual([]);
    const filtered = Object.entries(after).filter(
      ([part, text]) => part.includes('worksheets/') && text.includes('<autoFilter'),
    );
    expect(filtered).toHaveLength(1);
    const rows = sheets.find(({ name }) => name === '得分明细')?.rows.length ?? 0;
    expect(filtered[0]?.[1]).toContain(`<autoFilter ref="A3:K${rows}">${column}</autoFilter>`);
    const place = (letter: string, top = 4) =>
      `'得分明细'!$${letter}$${top}:$${letter === 'A' && top === 3 ? 'K' : letter}$${rows}`;
    expect(after['xl/workbook.xml']).toContain(`<definedName name="得分">${place('J')}</definedName>`);
    expect(after['xl/workbook.xml']).toMatch(/_FilterDatabase" localSheetId="\d+" hidden="1">'得分明细'!\$A\$3:\$K\$/);
    const mine = (await openWorkbookFile(bytes).readAll()).find(({ name }) => name === '我的');
    expect(mine?.rows[0]?.[0]).toMatchObject({
      formula: `SUMIFS(${place('J')},${place('A')},"信息")+ROWS(${place('A', 3)})`,
    });
  }, 60_000);
});

const named = {
  name: 'T.1',
  sheet: '表',
  range: { top: 2, left: 1, bottom: 5, right: 3 },
  headings: ['名', '数[1]', '和'],
};
test.each([
  ['SUM(T.1[和])', "SUM('表'!$D$4:$D$6)"],
  ['SUM(t.1[])&"T.1[和]"', 'SUM(\'表\'!$B$4:$D$6)&"T.1[和]"'],
  ["T.1[[#Headers],[数'[1']]]", "'表'!$C$3"],
  ['T.1[[#All],[名]:[和]]', "'表'!$B$3:$D$6"],
  ['T.1[[#This Row],[和]]*2', "'表'!$D5*2"],
  ['T.1[@[名]:[和]]', "'表'!$B5:$D5"],
  ['T.1[@和]', "'表'!$D5"],
  ['T.1[没有]+T.1[[#Totals],[和]]', '#REF!+#REF!'],
  ["T.12[和]+MyT.1[和]+'T.1'!A1+T.1!A1", "T.12[和]+MyT.1[和]+'T.1'!A1+T.1!A1"],
])('%s without the table', (formula, expected) => {
  expect(withoutTable(formula, named, 4)).toBe(expected);
});
