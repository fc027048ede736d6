import type { Sheet } from '../../src/core/base/cells';
import { parseAddress, textOf } from '../../src/core/base/cells';
import type { Engine } from '../../src/engine/engine';
import type { FindingView, View } from '../../src/engine/view';
import { makeEngine } from '../../src/engine/make-engine';
import { isRefusal } from '../../src/engine/refusal-of';
import { openWorkbookFile } from '../../src/workbook/file-workbook';
import { memoryWorkbook } from '../../src/workbook/memory-workbook';
import type { Workbook } from '../../src/workbook/workbook';
import { sample } from '../../src/tasks/sample';
import { total } from '../../src/tasks/total';
import { sayIn } from '../../src/words/words';
import type { Language } from '../../src/words/words';

const say = sayIn('zh-CN');

const samples = new Map<string, Promise<readonly Sheet[]>>();

async function sampleSheets(scheme: string): Promise<readonly Sheet[]> {
  const workbook = memoryWorkbook();
  await sample(workbook, { scheme, workbookId: 'test', say });
  return workbook.readAll();
}

/** A workbook of its own for each test, with the sheets that `sample` laid once. */
async function sampleBook(scheme: 'chongqing-2024' | 'dongying-2023'): Promise<Workbook> {
  const sheets = samples.get(scheme) ?? sampleSheets(scheme);
  samples.set(scheme, sheets);
  return memoryWorkbook(await sheets);
}

/** An engine whose clock goes on by a second with each action, so that actions can be told apart in the log. */
function engineOver(workbook: Workbook, language: Language = 'zh-CN'): Engine {
  let second = 0;
  return makeEngine({
    ...{ workbook, language, overwritten: () => [], attempt: (task) => task(), newId: () => 'test' },
    now: () => new Date(Date.UTC(2024, 4, 20, 8, 0, second++)).toISOString(),
    tell: () => undefined,
  });
}

async function cell(workbook: Workbook, sheet: string, at: string): Promise<string> {
  const place = parseAddress(at);
  const found = (await workbook.readAll()).find(({ name }: Sheet) => name === sheet);
  return textOf(found?.rows[place?.row ?? 0]?.[place?.column ?? 0]);
}

function certainOf(view: View): readonly FindingView[] {
  return view.findings.filter(({ fix }) => fix === 'certain');
}

test('an empty workbook asks to be prepared, and preparing it fills every sheet of the scheme', async () => {
  const workbook = memoryWorkbook();
  const engine = engineOver(workbook);
  const before = await engine.refresh();
  expect(before.prepared).toBe(false);
  expect(before.schemes.map(({ id }) => id)).toEqual(['chongqing-2024', 'dongying-2023', 'blank']);
  const choice = { scheme: 'chongqing-2024', judges: '甲，乙：信息技术系' };
  const { additions } = await engine.previewPrepare(choice);
  expect(await workbook.readAll()).toEqual([]);
  const { view, refused, notes } = await engine.prepare(choice);
  expect(refused).toBe(false);
  expect(notes).toHaveLength(additions.length + 1);
  expect(view.prepared).toBe(true);
  expect(view.overview.judges.map(({ judge }) => judge)).toEqual(['甲', '乙']);
  expect(view).toEqual(await engine.refresh());
});

test('settings whose heading was typed over are shown as what is wrong, not as an empty workbook', async () => {
  const workbook = memoryWorkbook();
  const engine = engineOver(workbook);
  await engine.prepare({ scheme: 'chongqing-2024', judges: '甲' });
  const rows = (await workbook.readAll()).find(({ name }) => name === '活动设置')?.rows ?? [];
  const row = rows.findIndex(([first]) => first !== undefined && textOf(first) === '项目');
  await workbook.apply([{ kind: 'cells', edits: [{ sheet: '活动设置', row, column: 0, value: 1 }] }]);
  const view = await engine.refresh();
  expect(view.prepared).toBe(true);
  expect(view.scoring).toBe('blocked');
  expect(view.findings.some(({ code, place }) => code === 'X1' && place?.sheet === '活动设置')).toBe(true);
});

test('what is gone is shown with what would be added, and goes only when asked for', async () => {
  const workbook = memoryWorkbook();
  const engine = engineOver(workbook);
  const choice = { scheme: 'chongqing-2024', judges: '甲，乙：信息技术系' };
  await engine.prepare(choice);
  await workbook.apply([{ kind: 'cells', edits: [{ sheet: '评委', row: 4, column: 0, value: '丙' }] }]);
  const { additions, obsolete, removable } = await engine.previewPrepare(choice);
  expect([additions, obsolete, removable].map(({ length }) => length)).toEqual([1, 1, 1]);
  await engine.prepare(choice);
  expect((await workbook.readAll()).map(({ name }) => name)).toContain('评分·乙');
  const { refused } = await engine.removeObsolete();
  expect(refused).toBe(false);
  expect((await workbook.readAll()).map(({ name }) => name)).not.toContain('评分·乙');
  expect((await engine.removeObsolete()).refused).toBe(true);
});

test('nobody has marked anything yet: every due cell is blank, the own department has nothing due', async () => {
  const engine = engineOver(memoryWorkbook());
  const { view } = await engine.prepare({ scheme: 'chongqing-2024', judges: '甲，乙：信息技术系' });
  const own = view.overview.departments.indexOf('信息技术系');
  for (const { judge, cells } of view.overview.judges) {
    cells.forEach((counts, at) => {
      expect(counts.own).toBe(judge === '乙' && at === own);
      expect(counts.blank).toBe(counts.own ? 0 : counts.due);
      expect(counts.marked).toBe(0);
    });
  }
});

test('a register counts the rows of each department, however its name is written, and those of nobody', async () => {
  const workbook = memoryWorkbook();
  const engine = engineOver(workbook);
  const prepared = await engine.prepare({ scheme: 'dongying-2023', judges: '' });
  const [first = '', second = ''] = prepared.view.overview.departments;
  const rows = (await workbook.readAll()).find(({ name }) => name === '活动登记')?.rows ?? [];
  const heading = rows.findIndex((row) => row.map(textOf).includes('牵头部门'));
  const column = rows[heading]?.map(textOf).indexOf('牵头部门') ?? 0;
  const named = rows[heading]?.map(textOf).indexOf('活动名称') ?? 0;
  const leads = [first, ` ${first}  `, second, '没有这个单位的单位'];
  const edits = leads.flatMap((value, at) => {
    const cell = { sheet: '活动登记', row: heading + 1 + at };
    return [
      { ...cell, column, value },
      { ...cell, column: named, value: `活动${String(at)}` },
    ];
  });
  await workbook.apply([{ kind: 'cells', edits }]);
  const { overview } = await engine.refresh();
  const register = overview.registers.find(({ sheet }) => sheet === '活动登记');
  expect(register?.rows).toBe(4);
  expect(register?.unassigned).toBe(1);
  const expected = overview.departments.map((name) => (name === first ? 2 : name === second ? 1 : 0));
  expect(register?.cells.map((one) => one.rows)).toEqual(expected);
});

test.each(['chongqing-2024', 'dongying-2023'] as const)(
  'the matrix of %s counts every mark in one state',
  async (scheme) => {
    const workbook = await sampleBook(scheme);
    const { overview, report } = await engineOver(workbook).refresh();
    expect(overview.counts.errors).toBeGreaterThan(0);
    for (const { cells } of overview.judges) {
      for (const one of cells) {
        const states = one.marked + one.blank + one.absent + one.recused + one.notApplicable + one.unread;
        if (!one.own) expect(states).toBe(one.due);
      }
    }
    expect(report.totals).toHaveLength(12);
  },
);

test('a fix writes one cell, and undo puts back what stood there', async () => {
  const workbook = await sampleBook('dongying-2023');
  const engine = engineOver(workbook);
  const before = await workbook.readAll();
  const found = certainOf(await engine.refresh()).find(({ code }) => code === 'N1');
  if (found?.place === undefined || found.place === null) throw new Error('the sample has a number with a unit');
  const { view } = await engine.fix([found.key]);
  expect(await cell(workbook, found.place.sheet, found.cell)).toBe(found.suggestion);
  expect(view.findings.some(({ key }) => key === found.key)).toBe(false);
  expect(view.undo).toContain(found.cell);
  const undone = await engine.undo();
  expect(undone.view.undo).toBeNull();
  const inputs = (sheets: readonly Sheet[]) => sheets.filter(({ name }) => !name.startsWith('_'));
  expect(inputs(await workbook.readAll())).toEqual(inputs(before));
});

test('undo leaves a cell alone that somebody has changed since', async () => {
  const workbook = await sampleBook('dongying-2023');
  const engine = engineOver(workbook);
  const found = certainOf(await engine.refresh()).find(({ code }) => code === 'N1');
  if (found?.place === undefined || found.place === null) throw new Error('the sample has a number with a unit');
  await engine.fix([found.key]);
  await workbook.apply([{ kind: 'cells', edits: [{ ...found.place, value: 77 }] }]);
  const { notes, view } = await engine.undo();
  expect(notes.join()).toContain(`${found.place.sheet}!${found.cell}`);
  expect(await cell(workbook, found.place.sheet, found.cell)).toBe('77');
  expect(view.undo).toBeNull();
});

test('undo takes back one action after the other, the last one first', async () => {
  const workbook = await sampleBook('dongying-2023');
  const engine = engineOver(workbook);
  const start = await engine.refresh();
  const value = (view: View, name: string) => view.settings.find((setting) => setting.name === name)?.value;
  await engine.editSettings([{ name: '主题', value: '一' }]);
  await engine.editSettings([{ name: '主题', value: '二' }]);
  expect(value((await engine.undo()).view, '主题')).toBe('一');
  const last = await engine.undo();
  expect(value(last.view, '主题')).toBe(value(start, '主题'));
  expect(last.view.undo).toBeNull();
});

test('applying all certain fixes leaves none, and none of those that need a yes', async () => {
  const engine = engineOver(await sampleBook('dongying-2023'));
  const confirm = (view: View) =>
    view.findings.filter(({ fix }) => fix === 'confirm').map(({ code, found }) => code + found);
  const before = await engine.refresh();
  const { view } = await engine.fixAllCertain();
  expect(certainOf(view)).toEqual([]);
  expect(confirm(view).sort()).toEqual(confirm(before).sort());
});

test('a warning is accepted with a reason and counted apart; an error cannot be accepted', async () => {
  const engine = engineOver(await sampleBook('dongying-2023'));
  const before = await engine.refresh();
  const warning = before.findings.find(({ severity }) => severity === 'warn');
  const error = before.findings.find(({ severity }) => severity === 'error');
  const { view } = await engine.accept([warning?.key ?? '', error?.key ?? ''], ' 已核对 ');
  expect(view.findings.filter(({ accepted }) => accepted !== null).map(({ key, accepted }) => [key, accepted])).toEqual(
    [[warning?.key, '已核对']],
  );
  expect(view.overview.counts.accepted).toBe(1);
  expect(view.overview.counts.warnings).toBe(before.overview.counts.warnings - 1);
  expect((await engine.accept([error?.key ?? ''], '理由')).refused).toBe(true);
  expect((await engine.accept([warning?.key ?? ''], '')).view.overview.counts.accepted).toBe(0);
});

test('totals say when they were made, and that they are stale once an entry has changed', async () => {
  const workbook = await sampleBook('chongqing-2024');
  const engine = engineOver(workbook);
  expect((await engine.refresh()).overview.totals).toBeNull();
  const { view } = await engine.total({ draft: true });
  expect(view.overview.totals).toMatchObject({ stale: false, draft: true });
  expect(view.ranking?.draft).toBe(true);
  const after = await engine.editSettings([{ name: '优秀线', value: '95' }]);
  expect(after.view.overview.totals?.stale).toBe(true);
});

test('totals of the engine are those of the task', async () => {
  const one = await sampleBook('chongqing-2024');
  const other = await sampleBook('chongqing-2024');
  await engineOver(one).total({ draft: true });
  await total(other, { draft: true, write: true, now: '2024-05-20T08:00:00.000Z', workbookId: 'test', say });
  expect(await one.readAll()).toEqual(await other.readAll());
});

test('explained scores of a department add up to its total', async () => {
  const engine = engineOver(await sampleBook('chongqing-2024'));
  const { ranking } = await engine.refresh();
  const complete = ranking?.departments.filter(({ missing }) => missing.length === 0) ?? [];
  for (const { name, total: sum, penalty, criteria } of complete) {
    const scores = new Map(criteria.map(({ id, score }) => [id, score]));
    // What is added shows as points of its own; nothing is taken off in the sample.
    expect(penalty).toBe(0);
    let points = 0;
    for (const { id } of ranking?.criteria ?? []) {
      const { title, result } = await engine.explain(name, id);
      expect(title).toContain(name);
      const score = Number(/^得分 (\d+(?:\.\d+)?)/.exec(result)?.[1] ?? 0);
      expect(scores.get(id) ?? 0).toBe(score);
      points += score;
    }
    expect(points).toBeCloseTo(sum ?? NaN, 6);
  }
}, 30_000);

test('a look that is cancelled while it reads says so', async () => {
  const inner = await sampleBook('dongying-2023');
  const engine = engineOver({
    readAll: async () => {
      await engine.cancel();
      return inner.readAll();
    },
    apply: (changes) => inner.apply(changes),
  });
  await expect(engine.refresh()).rejects.toMatchObject({ id: 'did.cancelled' });
});

test('a setting that makes no sense shows its problem, and the rule card warns', async () => {
  const engine = engineOver(await sampleBook('chongqing-2024'));
  const { view } = await engine.editSettings([
    { name: '良好线', value: '95' },
    { name: '开始日期', value: '2024-05-12' },
  ]);
  expect(view.settings.find(({ name }) => name === '良好线')?.problem).not.toBeNull();
  expect(view.settings.find(({ name }) => name === '开始日期')?.value).toBe('2024-05-12');
  expect(view.rules.filter(({ warning }) => warning).some(({ settings }) => settings.includes('良好线'))).toBe(true);
});

test('English is English, but for the words of the contract', async () => {
  const { rules, schemes } = await engineOver(await sampleBook('chongqing-2024'), 'en-US').refresh();
  expect(schemes[0]?.about).toMatch(/^[\x20-\x7e]+$/);
  expect(rules[0]?.sentence).toMatch(/departments are scored/);
});

test('what is cancelled before it writes writes nothing and says so', async () => {
  const workbook = await sampleBook('chongqing-2024');
  const before = await workbook.readAll();
  const engine = engineOver(workbook);
  const going = engine.total({ draft: true });
  await engine.cancel();
  const refusal: unknown = await going.catch((error: unknown) => error);
  expect(isRefusal(refusal) && refusal.id).toBe('did.cancelled');
  expect(await workbook.readAll()).toEqual(before);
  expect((await engine.total({ draft: true })).refused).toBe(false);
});

test('gives 附件2 as a file of values', async () => {
  const engine = engineOver(await sampleBook('dongying-2023'));
  const { report } = await engine.refresh();
  const all = await engine.attachment({ form: 'activities', department: null });
  expect(all.fileName).toBe('附件2.xlsx');
  expect([...all.bytes.slice(0, 2)]).toEqual([0x50, 0x4b]);
  const one = await engine.attachment({ form: 'activities', department: report.senders[0] ?? '' });
  expect(one.fileName).toBe(`附件2 ${report.senders[0] ?? ''}.xlsx`);
});

test('a form that is filled already is refused with its reason', async () => {
  const engine = engineOver(await sampleBook('dongying-2023'));
  await engine.refresh();
  const file = { ...(await engine.attachment({ form: 'activities', department: null })), name: '附件2.xlsx' };
  const refusal: unknown = await engine.fillForm({ file, department: null }).catch((error: unknown) => error);
  expect(isRefusal(refusal) && refusal.id).toBe('template.notBlank');
});

test('gives the official sheets as one file to print, and says what it lacks', async () => {
  const engine = engineOver(await sampleBook('chongqing-2024'));
  const { start } = await engine.refresh();
  expect(start).toBe('开始');
  const without = await engine.print({ form: 'activities' });
  expect(without.fileName).toBe('全套打印件.xlsx');
  expect(without.notes).toEqual([expect.stringMatching(/^还没有汇总/)]);
  await engine.total({ draft: false });
  const whole = await engine.print({ form: 'activities' });
  expect(whole.notes).toEqual([expect.stringMatching(/个单位没有总分/)]);
  const names = (await openWorkbookFile(whole.bytes).readAll()).map(({ name }) => name);
  expect(names).toEqual(['考核汇总', '得分明细', '学期考评', '附件2', '统计汇总', '获奖名单', '评分汇集']);
}, 60_000);
