import { isPresent } from '../base/parsed';
import type { ContentCell } from '../base/sheet-content';
import { settingFormula } from '../forms/settings-sheet';
import type { Book } from '../book/read-book';

/** `〈学校名称〉〈年度〉年〈活动名称〉〈表名〉`, following 活动设置 where the workbook has it. */
export function printedTitle({ settings, found }: Book, form: string): ContentCell {
  const year = isPresent(settings.year) ? `${settings.year}年` : '';
  const value = `${settings.school}${year}${settings.event}${form}`;
  const table = found.tables.get('settings');
  if (table === undefined) return { value };
  const place = { sheet: table.sheet.name, columns: table.columns };
  const of = (name: string) => settingFormula(place, name);
  const years = `IF(${of('年度')}="","",${of('年度')}&"年")`;
  return { value, formula: `${of('学校名称')}&${years}&${of('活动名称')}&"${form}"` };
}
