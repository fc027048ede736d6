import type { Table } from '../tables/table';
import type { Award, Competition } from './entry';
import { ownDepartment, readRegister } from './read-register';
import type { ReadingContext } from '../reading/row-source';

/** Reads 竞赛登记. */
export function readCompetitions(table: Table | undefined, context: ReadingContext): readonly Competition[] {
  return readRegister('competitions', table, context, [], (reader, base) => {
    const { sheet, row, repeats } = base;
    const { department, counts } = ownDepartment(reader, base);
    return {
      name: reader.text(row, '赛项'),
      team: reader.text(row, '教学团队'),
      planned: reader.date(row, '计划日期'),
      held: reader.date(row, '实际日期'),
      changeReported: reader.yesNo(row, '变更已报备'),
      expected: reader.number(row, '应参赛人数'),
      attended: reader.number(row, '实际参赛人数'),
      jointStage: reader.yesNo(row, '师生同台'),
      department,
      sheet,
      row,
      counts,
      repeats,
    };
  });
}

/** Reads 获奖登记: results as the referees wrote them. */
export function readAwards(table: Table | undefined, context: ReadingContext): readonly Award[] {
  return readRegister('awards', table, context, [], (reader, base) => {
    const { sheet, row, repeats } = base;
    const { department, counts } = ownDepartment(reader, base);
    return {
      competition: reader.text(row, '赛项'),
      winner: reader.text(row, '选手或团队'),
      result: reader.text(row, '成绩'),
      place: reader.text(row, '名次'),
      prize: reader.text(row, '奖项'),
      coach: reader.text(row, '指导教师'),
      replacesGrade: reader.yesNo(row, '可申请成绩替代'),
      note: reader.text(row, '备注'),
      department,
      sheet,
      row,
      counts,
      repeats,
    };
  });
}
