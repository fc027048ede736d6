import type { Table } from '../tables/table';
import { cutList } from '../names/cut-list';
import { caseKinds, mediaLevels } from '../tables/table-columns';
import type { Case, Submission } from './entry';
import { ownDepartment, readRegister } from './read-register';
import type { ReadingContext } from '../reading/row-source';

/** Reads 材料报送; `choices` are the materials that exist. 缺少部分 with 无 or 齐全 means that no part is missing. */
export function readSubmissions(
  table: Table | undefined,
  context: ReadingContext,
  choices: readonly string[],
): readonly Submission[] {
  return readRegister('submissions', table, context, [], (reader, base) => {
    const own = ownDepartment(reader, base);
    return {
      material: reader.oneOf(base.row, '材料', choices),
      received: reader.date(base.row, '收到日期'),
      amount: reader.number(base.row, '数量'),
      wordCount: reader.number(base.row, '字数'),
      missingParts: cutList(reader.text(base.row, '缺少部分')).filter((part) => !/^(无|齐全|没有|不缺)$/.test(part)),
      receiver: reader.text(base.row, '接收部门'),
      ...base,
      ...own,
    };
  });
}

/** Reads 案例登记. */
export function readCases(table: Table | undefined, context: ReadingContext): readonly Case[] {
  return readRegister('cases', table, context, [], (reader, base) => {
    const own = ownDepartment(reader, base);
    return {
      caseKind: reader.oneOf(base.row, '类型', caseKinds),
      name: reader.text(base.row, '名称'),
      manuscripts: reader.number(base.row, '稿件'),
      photos: reader.number(base.row, '照片'),
      videos: reader.number(base.row, '视频'),
      media: reader.text(base.row, '报送媒体'),
      level: reader.oneOf(base.row, '级别', mediaLevels),
      reported: reader.date(base.row, '报送日期'),
      adoption: reader.text(base.row, '采用情况'),
      ...base,
      ...own,
    };
  });
}
