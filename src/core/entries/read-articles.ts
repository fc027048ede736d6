import { isBlank } from '../base/cells';
import type { Table } from '../tables/table';
import { blank, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { normaliseName } from '../names/normalise-name';
import { mediaLevels } from '../tables/table-columns';
import type { Article, MediaLevel, Service } from './entry';
import { articleKeys } from './article-identity';
import { ownDepartment, readRegister } from './read-register';
import type { RowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';

/** Reads 宣传登记. Without one of the five levels the article does not count (P2, reported by its check). */
export function readArticles(table: Table | undefined, context: ReadingContext): readonly Article[] {
  return readRegister('articles', table, context, ['级别'], (reader, base) => {
    const { sheet, row, repeats } = base;
    const { department, counts } = ownDepartment(reader, base);
    const title = reader.text(row, '标题');
    const link = reader.text(row, '链接');
    const media = reader.text(row, '媒体');
    const level = readLevel(reader, row);
    const channel = reader.text(row, '渠道');
    const { linkKey, titleKey, hasSource } = articleKeys({ title, link, channel });
    return {
      title,
      link,
      media,
      level,
      channel,
      published: reader.date(row, '发布日期'),
      activity: reader.text(row, '活动名称'),
      linkKey,
      titleKey,
      hasSource,
      department,
      sheet,
      row,
      counts,
      repeats,
    };
  });
}

/** One of the five levels; any other text is left to the check P2. */
function readLevel(reader: RowReader<'articles'>, row: number): Parsed<MediaLevel> {
  if (isBlank(reader.cell(row, '级别'))) return blank;
  const normal = normaliseName(reader.text(row, '级别'));
  return mediaLevels.find((level) => normaliseName(level) === normal) ?? unread;
}

/** Reads 志愿服务登记: 时长 is the row's total service hours. */
export function readServices(table: Table | undefined, context: ReadingContext): readonly Service[] {
  return readRegister('services', table, context, [], (reader, base) => {
    const { sheet, row, repeats } = base;
    const { department, counts } = ownDepartment(reader, base);
    return {
      date: reader.date(row, '日期'),
      activity: reader.text(row, '活动名称'),
      volunteers: reader.number(row, '志愿者人次'),
      hours: reader.number(row, '时长'),
      served: reader.number(row, '服务对象人次'),
      place: reader.text(row, '地点'),
      department,
      sheet,
      row,
      counts,
      repeats,
    };
  });
}
