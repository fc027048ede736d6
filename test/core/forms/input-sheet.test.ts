import { columnValidation } from '../../../src/core/forms/column-validation';
import { inputSheet } from '../../../src/core/forms/input-sheet';
import { ledgerSheet } from '../../../src/core/forms/ledger-sheet';
import { fitsInline, pickListIds, pickListReference } from '../../../src/core/forms/pick-lists';
import { settingSpecs } from '../../../src/core/settings/setting-specs';
import { settingsSheet } from '../../../src/core/forms/settings-sheet';
import type { Validation } from '../../../src/core/base/sheet-content';
import { schemes } from '../../../src/core/schemes/schemes';
import { tableSpec, tableSpecs } from '../../../src/core/tables/table-spec';
import { sayIn } from '../../../src/words/words';

const say = sayIn('zh-CN');
const options = { say, lists: new Set(pickListIds), emptyRows: 30, printedEmptyRows: 6 };
const noRows = { headings: [], rows: [] };

function lists(validations: readonly Validation[]): readonly (readonly string[])[] {
  return validations.flatMap(({ rule }) => (rule.kind === 'list' && 'values' in rule ? [rule.values] : []));
}

describe.each(tableSpecs.filter(({ id }) => id !== 'settings'))('$sheet', (spec) => {
  const content = inputSheet(spec, noRows, options);

  test('has the headings of the contract, in order, in its third row', () => {
    expect(content.name).toBe(spec.sheet);
    expect(content.cells[2]?.map((cell) => cell?.value)).toEqual(spec.columns.map(({ heading }) => heading));
  });

  test('is an Excel table that begins with the headings and holds the empty rows', () => {
    const range = { top: 2, left: 0, bottom: 32, right: spec.columns.length - 1 };
    expect(content.tables).toEqual([{ name: spec.name, range }]);
  });

  test('writes out only lists that Excel takes, in one validation per column', () => {
    const validations = content.validations ?? [];
    expect(lists(validations).every(fitsInline)).toBe(true);
    expect(new Set(validations.map(({ range }) => range.left)).size).toBe(validations.length);
    expect(validations.every(({ title, message }) => title.length <= 32 && message.length <= 225)).toBe(true);
  });

  test('never refuses a name: aliases, several names and 全部 are right too', () => {
    const strict = (content.validations ?? []).filter(({ strict: refused }) => refused).map(({ range }) => range.left);
    const named = spec.columns.flatMap(({ kind }, at) => (kind === 'department' || kind === 'departments' ? [at] : []));
    expect(strict.filter((column) => named.includes(column))).toEqual([]);
  });
});

test('what Excel shows beside a cell is short enough in every language', () => {
  for (const language of ['zh-CN', 'en-US'] as const) {
    const speaking = { ...options, say: sayIn(language) };
    const all = tableSpecs.flatMap((spec) => inputSheet(spec, noRows, speaking).validations ?? []);
    expect(all.filter(({ message, prompt }) => Math.max(message.length, prompt?.length ?? 0) > 225)).toEqual([]);
  }
});

test('table names and sheet names are different', () => {
  expect(new Set(tableSpecs.map(({ name }) => name)).size).toBe(tableSpecs.length);
  expect(new Set(tableSpecs.map(({ sheet }) => sheet)).size).toBe(tableSpecs.length);
});

test('a pick list whose table the workbook lacks is not offered', () => {
  const column = { heading: '单位', kind: 'department', width: 10 } as const;
  const place = { column, at: 1, firstRow: 3, lastRow: 9, lists: new Set<never>() };
  expect(columnValidation(place, 'Awards', say)).toBeUndefined();
});

test('hours go by halves', () => {
  const content = inputSheet(tableSpec('services'), noRows, options);
  const rule = content.validations?.find(({ title }) => title === '时长')?.rule;
  expect(rule).toEqual({ kind: 'custom', formula: 'AND(ISNUMBER(E4),E4>=0,MOD(E4*2,1)=0)' });
});

test('a pick list ends where its column does', () => {
  expect(pickListReference("单'位", 2, 0)).toBe("OFFSET('单''位'!$A$4,0,0,MAX(1,COUNTA('单''位'!$A$4:$A$303)),1)");
});

test('rows are matched by heading; numbers become numbers, text stays text', () => {
  const filled = { headings: ['学生数', '单位名称', '楼层'], rows: [['1200', '=甲系', '3']] };
  const row = inputSheet(tableSpec('departments'), filled, options).cells[3];
  expect(row?.map((cell) => [cell?.value, cell?.formula])).toEqual([
    ['=甲系', undefined],
    [null, undefined],
    [null, undefined],
    [1200, undefined],
    [null, undefined],
    [null, undefined],
    [null, undefined],
  ]);
});

describe('活动设置', () => {
  const content = settingsSheet(schemes[0]?.filled.settings ?? noRows, say);

  test('has every setting with an explanation', () => {
    const rows = content.cells.slice(3, 3 + settingSpecs.length);
    expect(rows.map((row) => row[0]?.value)).toEqual(settingSpecs.map(({ name }) => name));
    expect(rows.every((row) => String(row[2]?.value).length > 3)).toBe(true);
  });

  test('offers the choices of each setting in its own cell', () => {
    const row = 3 + settingSpecs.findIndex(({ name }) => name === '修约规则');
    const validation = content.validations?.find(({ range }) => range.top === row);
    expect(validation).toMatchObject({ strict: true, rule: { values: ['四舍五入', 'GB/T 8170'] } });
  });

  test('gives a missing row its default, and leaves an empty value empty', () => {
    const laid = settingsSheet({ headings: ['项目', '值'], rows: [['优秀线', '']] }, say).cells;
    const valueOf = (name: string) => laid.find((row) => row[0]?.value === name)?.[1]?.value;
    expect([valueOf('总分上限'), valueOf('优秀线'), valueOf('优秀比例')]).toEqual([100, null, null]);
  });

  test("keeps a school's own rows", () => {
    const filled = { headings: ['项目', '值'], rows: [['列名 附件2.学生人次', '参加学生']] };
    const values = settingsSheet(filled, say).cells.map((row) => row[1]?.value);
    expect(values).toContain('参加学生');
  });
});

describe('考核登记', () => {
  const criterion = (id: string, assessor: string, kinds: readonly string[] = []) => {
    return { id, content: `内容${id}`, assessor, kinds, notApplicableTo: id === 'B' ? ['乙系'] : [] };
  };
  const criteria = [criterion('A', '团委', ['迟交']), criterion('B', '教务处'), criterion('C', '团委', ['有', '无'])];
  const content = ledgerSheet(['甲系', '乙系'], criteria, options);

  test('groups criteria by 考核部门 and leaves out departments to which one does not apply', () => {
    const rows = content.cells.slice(3, 8).map((row) => `${row[3]?.value} ${row[1]?.value} ${row[9]?.value}`);
    expect(rows).toEqual(['A 甲系 团委', 'A 乙系 团委', 'C 甲系 团委', 'C 乙系 团委', 'B 甲系 教务处']);
  });

  test('offers the kinds of each criterion in its own rows, never as a must', () => {
    const offered = (content.validations ?? []).filter(({ range }) => range.left === 5);
    expect(offered.map(({ range, strict }) => [range.top, range.bottom, strict])).toEqual([
      [3, 4, false],
      [5, 6, false],
    ]);
  });
});
