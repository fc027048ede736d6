import type { Table } from '../tables/table';
import type { Award, Competition } from './entry';
import { ownDepartment, readRegister } from './read-register';
import type { ReadingContext } from '../reading/row-source';

/** Reads 竞赛登记. */
export function readCompetitions(table: Table | undefined, context: ReadingContext): readonly Competition[] {
  return readRegister(table, context, [], (reader, base) => {
    const own = ownDepartment(reader, base, '单位');
    return {
      name: reader.text(base.row, '赛项'),
      team: reader.text(base.row, '教学团队'),
      planned: reader.date(base.row, '计划日期'),
      held: reader.date(base.row, '实际日期'),
      changeReported: reader.yesNo(base.row, '变更已报备'),
      expected: reader.number(base.row, '应参赛人数'),
      attended: reader.number(base.row, '实际参赛人数'),
      jointStage: reader.yesNo(base.row, '师生同台'),
      ...base,
      ...own,
    };
  });
}

/** Reads 获奖登记: results as the referees wrote them. */
export function readAwards(table: Table | undefined, context: ReadingContext): readonly Award[] {
  return readRegister(table, context, [], (reader, base) => {
    const own = ownDepartment(reader, base, '单位');
    return {
      competition: reader.text(base.row, '赛项'),
      winner: reader.text(base.row, '选手或团队'),
      result: reader.text(base.row, '成绩'),
      place: reader.text(base.row, '名次'),
      prize: reader.text(base.row, '奖项'),
      coach: reader.text(base.row, '指导教师'),
      replacesGrade: reader.yesNo(base.row, '可申请成绩替代'),
      note: reader.text(base.row, '备注'),
      ...base,
      ...own,
    };
  });
}
