import { address } from '../base/cells';
import { serialOfDay } from '../base/day';
import type { Say } from '../../words/words';
import { departmentKinds } from '../tables/table-columns';
import type { Column, ColumnKind, NumberKind } from '../tables/table-columns';
import { fitsInline, pickLists } from './pick-lists';
import type { PickListId } from './pick-lists';
import type { Validation } from '../base/sheet-content';

type Ask = Pick<Validation, 'rule' | 'strict' | 'message' | 'prompt'>;

/** A column of a table, as its validation sees it. */
export type ColumnPlace = {
  readonly column: Column;
  readonly at: number;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Which pick lists the workbook has. */
  readonly lists: ReadonlySet<PickListId>;
};

/** Text columns that offer names from another table; other names stay allowed. */
const listOfHeading: Readonly<Record<string, PickListId>> = {
  活动名称: 'activities',
  活动类别: 'plan',
  教学团队: 'teams',
};
const sources = [
  '评委打分',
  '考核登记',
  '竞赛登记：按期开赛率',
  '竞赛登记：参赛率',
  '活动登记：无报道活动数',
  '活动登记：报道覆盖率',
  '活动登记：迟传天数',
  '宣传登记：按级别计篇',
  '志愿服务登记：人次比',
] as const;
const wholeKinds: ReadonlySet<NumberKind> = new Set(['people', 'sessions', 'pieces', 'enterprises', 'words']);

/**
 * The validation of a column: numbers and days are refused where they cannot be read; names are only offered, because aliases, several
 * names and 全部 are valid too. Undefined where any text is.
 */
export function columnValidation(place: ColumnPlace, table: string, say: Say): Validation | undefined {
  const ask = askFor(place, table, say);
  if (ask === undefined) return undefined;
  const { at, firstRow, lastRow, column } = place;
  return { range: { top: firstRow, left: at, bottom: lastRow, right: at }, title: column.heading, ...ask };
}

function askFor(place: ColumnPlace, table: string, say: Say): Ask | undefined {
  const { kind } = place.column;
  if (kind === 'date') return dayAsk(say);
  if (kind === 'yes-no') return { ...choice(['是', '否']), message: say('input.yesNo') };
  if (kind === 'departments') return promptOnly(say('input.departments'));
  if (kind === 'department') return fromList('departments', place, say('input.department'));
  if (isNumber(kind)) return numberAsk(kind.number, place, say);
  if (isChoice(kind)) return choiceAsk(kind.oneOf, place, say);
  return textAsk(place, table, say);
}

function isNumber(kind: ColumnKind): kind is { readonly number: NumberKind } {
  return typeof kind === 'object' && 'number' in kind;
}

function isChoice(kind: ColumnKind): kind is { readonly oneOf: readonly string[] } {
  return typeof kind === 'object' && 'oneOf' in kind;
}

function choice(values: readonly string[]): Pick<Ask, 'rule' | 'strict'> {
  if (!fitsInline(values)) throw new Error(`too long for a pick list: ${values.join(',')}`);
  return { rule: { kind: 'list', values }, strict: true };
}

/**
 * The choices as a list, or only as a prompt where a list cannot hold them (`fitsInline`), as with names that contain commas. 材料 only
 * warns, because 应报材料 may grow.
 */
function choiceAsk(values: readonly string[], { column }: ColumnPlace, say: Say): Ask {
  const message = say('input.choice', { choices: values.join('、') });
  if (!fitsInline(values)) return promptOnly(message);
  return { ...choice(values), strict: column.heading !== '材料', message };
}

function dayAsk(say: Say): Ask {
  const rule = { kind: 'date', from: serialOfDay('2000-01-01'), to: serialOfDay('2099-12-31') } as const;
  return { rule, strict: true, message: say('input.day'), prompt: say('input.dayPrompt') };
}

function numberAsk(kind: NumberKind, place: ColumnPlace, say: Say): Ask {
  if (kind === 'hours') {
    const cell = address(place.firstRow, place.at);
    const formula = `AND(ISNUMBER(${cell}),${cell}>=0,MOD(${cell}*2,1)=0)`;
    return { rule: { kind: 'custom', formula }, strict: true, message: say('input.hours'), prompt: say('input.hours') };
  }
  const whole = wholeKinds.has(kind);
  const message = say(whole ? 'input.whole' : 'input.decimal');
  const to = kind === 'points' ? 1000 : 1_000_000;
  return { rule: { kind: whole ? 'whole' : 'decimal', from: 0, to }, strict: true, message, prompt: message };
}

function promptOnly(prompt: string): Ask {
  return { rule: { kind: 'custom', formula: 'TRUE' }, strict: false, message: prompt, prompt };
}

function fromList(id: PickListId, place: ColumnPlace, prompt: string): Ask | undefined {
  if (!place.lists.has(id)) return undefined;
  return { rule: { kind: 'list', source: pickLists[id].name }, strict: false, message: prompt, prompt };
}

function textAsk(place: ColumnPlace, table: string, say: Say): Ask | undefined {
  const { heading } = place.column;
  if (heading === '编号' && table === 'Ledger') return fromList('criteria', place, say('input.criterion'));
  if (heading === '数据来源')
    return { ...offered(sources), message: say('input.sources'), prompt: say('input.sources') };
  if (heading === '类别') return { ...offered(departmentKinds), message: say('input.departmentKind') };
  const own = table === 'Activities' && heading === '活动名称';
  const list = own || table === 'Plan' ? undefined : listOfHeading[heading];
  return list === undefined ? undefined : fromList(list, place, say('input.fromList'));
}

function offered(values: readonly string[]): Pick<Ask, 'rule' | 'strict'> {
  return { ...choice(values), strict: false };
}
