import type { ContentCell } from '../base/sheet-content';
import { settingFormula } from '../forms/settings-sheet';
import type { Book } from '../book/read-book';
import { datedEvent, wideDigits } from '../settings/year-and-event';

/** `〈学校名称〉〈年度〉年〈活动名称〉〈表名〉`, the year once, following 活动设置 where the workbook has it. */
export function printedTitle({ settings, found }: Book, form: string): ContentCell {
  const value = `${settings.school}${datedEvent(settings.year, settings.event)}${form}`;
  const table = found.tables.get('settings');
  if (table === undefined) return { value };
  const place = { sheet: table.sheet.name, columns: table.columns };
  const of = (name: string) => settingFormula(place, name);
  // What `yearIn` takes ends in 年 or 年度.
  const year = `LEFT(TRIM(${narrowDigits(of('年度'))}),4)`;
  const isSaid = `ISNUMBER(FIND(${year},${narrowDigits(of('活动名称'))}))`;
  const years = `IF(${of('年度')}="","",IF(${isSaid},"",${year}&"年"))`;
  return { value, formula: `${of('学校名称')}&${years}&${of('活动名称')}&"${form}"` };
}

/** The formula's text with digits of full width as plain ones; `ASC` does so only in some languages of Excel. */
function narrowDigits(formula: string): string {
  return [...wideDigits].reduce((text, wide, digit) => `SUBSTITUTE(${text},"${wide}","${digit}")`, formula);
}
