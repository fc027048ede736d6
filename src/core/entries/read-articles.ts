import { isBlank } from '../base/cells';
import type { Table } from '../tables/table';
import { blank, unread } from '../base/parsed';
import type { Parsed } from '../base/parsed';
import { normaliseName } from '../names/normalise-name';
import { mediaLevels } from '../tables/table-columns';
import type { Article, MediaLevel, Service } from './entry';
import { ownDepartment, readRegister } from './read-register';
import type { RowReader } from '../reading/read-rows';
import type { ReadingContext } from '../reading/row-source';

/** Reads 宣传登记. A level that is empty or none of the five makes the article uncounted (P2, reported by its check). */
export function readArticles(table: Table | undefined, context: ReadingContext): readonly Article[] {
  return readRegister(table, context, ['级别'], (reader, base) => {
    const own = ownDepartment(reader, base, '单位');
    return {
      title: reader.text(base.row, '标题'),
      link: reader.text(base.row, '链接'),
      media: reader.text(base.row, '媒体'),
      level: readLevel(reader, base.row),
      channel: reader.text(base.row, '渠道'),
      published: reader.date(base.row, '发布日期'),
      activity: reader.text(base.row, '活动名称'),
      ...base,
      ...own,
    };
  });
}

/** One of the five levels; what is none of them is left to the caller's check. */
function readLevel(reader: RowReader, row: number): Parsed<MediaLevel> {
  if (isBlank(reader.cell(row, '级别'))) return blank;
  const normal = normaliseName(reader.text(row, '级别'));
  return mediaLevels.find((level) => normaliseName(level) === normal) ?? unread;
}

/** Reads 志愿服务登记: 时长 is the row's total service hours. */
export function readServices(table: Table | undefined, context: ReadingContext): readonly Service[] {
  return readRegister(table, context, [], (reader, base) => {
    const own = ownDepartment(reader, base, '单位');
    return {
      date: reader.date(base.row, '日期'),
      activity: reader.text(base.row, '活动名称'),
      volunteers: reader.number(base.row, '志愿者人次'),
      hours: reader.number(base.row, '时长'),
      served: reader.number(base.row, '服务对象人次'),
      place: reader.text(base.row, '地点'),
      ...base,
      ...own,
    };
  });
}
