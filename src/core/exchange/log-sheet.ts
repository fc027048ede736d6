import type { SayExchange, ExchangeMessageId } from '../../words/exchange-words';
import type { Scalar } from '../base/cells';
import { dayOfSerial } from '../base/day';
import type { ContentCell, SheetContent } from '../base/sheet-content';
import { inputPage } from '../forms/input-sheet';
import { shortened } from '../layout/shortened';
import { gridStyle, headingStyle, hintStyle, titleStyle } from '../layout/styles';
import type { LogEntry } from '../memory/log-entry';

const headings = ['时间', '操作', '工作表', '单元格', '原值', '新值'] as const;
const widths = [22, 14, 16, 10, 36, 36] as const;
const headingRow = 2;
/** Lines of the sheet: nobody reads more, and the log itself has all. */
const mostLines = 5_000;
const longestText = 300;

const taskWords: Readonly<Record<string, ExchangeMessageId>> = {
  collect: 'log.collect',
  check: 'log.fix',
  fix: 'log.fix',
  settings: 'log.settings',
  undo: 'log.undo',
};

/** 操作记录: what our tasks changed in cells that people fill in, the latest first. */
export function logSheet(name: string, log: readonly LogEntry[], say: SayExchange): SheetContent {
  const shown = log.slice(-mostLines).reverse();
  const hint = say('log.hint', { count: log.length, shown: shown.length });
  const cell = (value: Scalar): ContentCell => ({ value, style: gridStyle });
  const lines = shown.map((entry) => [
    cell(beijingTime(entry.at)),
    cell(taskText(entry.task, say)),
    cell(entry.sheet),
    cell(entry.cell),
    cell(shownValue(entry.before, entry.wasDate === true)),
    cell(shownValue(entry.after, entry.wasDate === true)),
  ]);
  return {
    name,
    cells: [
      [{ value: name, style: titleStyle }],
      [{ value: hint, style: hintStyle }],
      headings.map((value) => ({ value, style: headingStyle })),
      ...lines,
    ],
    widths,
    freeze: { rows: headingRow + 1, columns: 0 },
    page: { ...inputPage(say), landscape: true, repeatRows: [headingRow, headingRow], pagesWide: 1 },
  };
}

/** China has one time. */
function beijingTime(at: string): string {
  const moment = Date.parse(at);
  if (Number.isNaN(moment)) return at;
  return new Date(moment + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

function taskText(task: string, say: SayExchange): string {
  const id = taskWords[task];
  return id === undefined ? task : say(id);
}

function shownValue(value: Scalar, isDate: boolean): Scalar {
  if (typeof value === 'string') return shortened(value, longestText);
  return isDate && typeof value === 'number' && Number.isInteger(value) ? dayOfSerial(value) : value;
}
