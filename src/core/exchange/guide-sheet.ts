import { columnLetters, quoteSheet } from '../base/cells';
import type { DefinedName } from '../base/change';
import { ownSheets } from '../base/own-sheets';
import { isPresent } from '../base/parsed';
import type { ContentCell, SheetContent } from '../base/sheet-content';
import type { Book } from '../book/read-book';
import { pickLists } from '../forms/pick-lists';
import type { PickListId } from '../forms/pick-lists';
import { inputPage } from '../forms/input-sheet';
import { centredTitleStyle, gridStyle, headingStyle, labelStyle, lineStyle } from '../layout/styles';
import { rowHeight } from '../layout/text-width';
import { printedTitle } from '../prepare/printed-title';
import type { ExchangeMessageId, SayExchange } from '../../words/exchange-words';
import type { FormKind, Sender } from './form';

/** The names that a form's pick list offers. */
export type Choices = ReadonlyMap<PickListId, readonly string[]>;

/** What each kind of form is called; also the start of its file's name. */
export const formTitles = { department: '报送表', judge: '评分表', office: '登记表' } as const satisfies Record<
  FormKind,
  string
>;

const columns = 4;
const width = 24;

const steps: Readonly<Record<FormKind, readonly ExchangeMessageId[]>> = {
  department: ['form.what', 'form.department', 'form.others', 'form.participants', 'form.keep', 'form.save'],
  judge: ['form.what', 'form.judge', 'form.judgeStates', 'form.keep', 'form.save'],
  office: ['form.what', 'form.office', 'form.officeOthers', 'form.participants', 'form.keep', 'form.save'],
};
const listTitles: Partial<Readonly<Record<PickListId, ExchangeMessageId>>> = {
  departments: 'form.listDepartments',
  teams: 'form.listTeams',
  plan: 'form.listPlan',
  criteria: 'form.listCriteria',
};

/** 填报说明: what to fill, until when, to whom; below it the names that the pick lists offer. */
export function guideSheet(
  book: Book,
  sender: Sender,
  choices: Choices,
  /** Names of the sheets to fill in. */
  tables: readonly string[],
  say: SayExchange,
): { readonly content: SheetContent; readonly names: readonly DefinedName[] } {
  const rows: (readonly ContentCell[])[] = [];
  const heights: number[] = [];
  const put = (cells: readonly ContentCell[], height: number) => {
    rows.push(cells);
    heights.push(height);
  };
  const line = (value: string, style = lineStyle) => {
    put([{ value, style: { ...style, wrap: true } }], rowHeight([{ text: value, width: columns * width * 0.9 }]));
  };
  const { value } = printedTitle(book, formTitles[sender.kind]);
  put([{ value, style: centredTitleStyle }], 46);
  line(say(`form.of.${sender.kind}`, { name: sender.name }), labelStyle);
  for (const text of factsOf(book, say)) line(text);
  line(say('form.sheets', { sheets: tables.join('、') }));
  steps[sender.kind].forEach((id, at) => line(`${String(at + 1)}. ${say(id)}`));
  const merged = rows.length;
  const shown = [...choices].filter(([, names]) => names.length > 0);
  const names = shown.map(([id, list], column) => listName(id, list, merged + 2, column));
  if (shown.length > 0) {
    line(say('form.lists'), labelStyle);
    put(
      shown.map(([id]) => ({ value: say(listTitles[id] ?? 'form.lists'), style: headingStyle })),
      24,
    );
    const longest = Math.max(...shown.map(([, list]) => list.length));
    for (let at = 0; at < longest; at++) {
      const cells = shown.map(([, list]) => ({ value: list[at] ?? null, style: gridStyle }));
      put(cells, rowHeight(cells.map((cell) => ({ text: cell.value ?? '', width }))));
    }
  }
  const wide = shown.length > 0 ? merged + 1 : merged;
  const content: SheetContent = {
    name: ownSheets.guide.name,
    cells: rows,
    widths: Array.from({ length: columns }, () => width),
    heights,
    merges: Array.from({ length: wide }, (_, row) => ({ top: row, left: 0, bottom: row, right: columns - 1 })),
    page: { landscape: false, margins: [15, 15, 15, 15], footer: inputPage(say).footer ?? '', pagesWide: 1 },
    protected: true,
    tabColor: 'F4B084',
  };
  return { content, names };
}

/** Until when, to whom. */
function factsOf({ settings }: Book, say: SayExchange): readonly string[] {
  const { deadline, organiser, filledBy, phone } = settings;
  const contact = [filledBy, phone].filter((text) => text !== '').join(' ');
  return [
    isPresent(deadline) ? say('form.until', { day: deadline }) : say('form.untilAsked'),
    organiser === '' ? say('form.toSender') : say('form.to', { organiser }),
    ...(contact === '' ? [] : [say('form.contact', { contact })]),
  ];
}

function listName(id: PickListId, list: readonly string[], first: number, column: number): DefinedName {
  const letters = columnLetters(column);
  const sheet = quoteSheet(ownSheets.guide.name);
  const refersTo = `${sheet}!$${letters}$${String(first + 1)}:$${letters}$${String(first + list.length)}`;
  return { name: pickLists[id].name, refersTo };
}
