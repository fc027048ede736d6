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
    const { sheet, row, repeats } = base;
    const { department, counts } = ownDepartment(reader, base);
    return {
      material: reader.oneOf(row, '材料', choices),
      received: reader.date(row, '收到日期'),
      amount: reader.number(row, '数量'),
      wordCount: reader.number(row, '字数'),
      missingParts: cutList(reader.text(row, '缺少部分')).filter((part) => !/^(无|齐全|没有|不缺)$/.test(part)),
      receiver: reader.text(row, '接收部门'),
      department,
      sheet,
      row,
      counts,
      repeats,
    };
  });
}

/** Reads 案例登记. */
export function readCases(table: Table | undefined, context: ReadingContext): readonly Case[] {
  return readRegister('cases', table, context, [], (reader, base) => {
    const { sheet, row, repeats } = base;
    const { department, counts } = ownDepartment(reader, base);
    return {
      caseKind: reader.oneOf(row, '类型', caseKinds),
      name: reader.text(row, '名称'),
      manuscripts: reader.number(row, '稿件'),
      photos: reader.number(row, '照片'),
      videos: reader.number(row, '视频'),
      media: reader.text(row, '报送媒体'),
      level: reader.oneOf(row, '级别', mediaLevels),
      reported: reader.date(row, '报送日期'),
      adoption: reader.text(row, '采用情况'),
      department,
      sheet,
      row,
      counts,
      repeats,
    };
  });
}
