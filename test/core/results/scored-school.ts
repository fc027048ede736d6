import type { Cell } from '../../../src/core/base/cells';
import type { Evaluation } from '../../../src/core/evaluation';
import { sayIn } from '../../../src/words/words';
import { evaluateSchool } from '../../support/sheets';
import type { School } from '../../support/sheets';

export const say = sayIn('zh-CN');

export const schoolSettings: Readonly<Record<string, Cell>> = {
  ...{ 学校名称: '重庆市工业学校', 活动名称: '职业教育活动周', 年度: 2024, 学期: '2023—2024学年第二学期' },
};

/** Three departments on two items of 60 and 40 points, priced by the tenth of a point: 86.4, 90 and 60. */
export function scoredSchool(change: Partial<School> = {}): School {
  return {
    departments: [
      ['信息技术系', '信息系;信息中心', '参评', 400],
      ['机电工程系', '', '参评', 300],
      ['建筑工程系', '', '参评', 200],
    ],
    rubric: [
      { id: 'A1', item: '实施方案', max: 60, mode: '计数', parameters: '点=0.1' },
      { id: 'A2', item: '线上线下宣传', max: 40, mode: '计数', parameters: '点=0.1' },
      { id: 'J1', item: '加分', max: 5, mode: '计数', parameters: '件=1' },
      { id: 'K1', item: '扣分', max: 5, mode: '扣分', parameters: '迟=1' },
      { id: 'V1', item: '否决', max: 0, mode: '否决' },
    ],
    ledger: points,
    ...change,
    settings: { ...schoolSettings, ...change.settings },
  };
}

/** 考核登记: 单位, 对象, 编号, 事项, 数量. */
export const points: readonly (readonly Cell[])[] = [
  ['信息技术系', null, 'A1', '点', 464],
  ['信息技术系', null, 'A2', '点', 400],
  ['机电工程系', null, 'A1', '点', 500],
  ['机电工程系', null, 'A2', '点', 400],
  ['建筑工程系', null, 'A1', '点', 300],
  ['建筑工程系', null, 'A2', '点', 300],
];

export function evaluated(change: Partial<School> = {}, draft = false): Evaluation {
  return evaluateSchool(scoredSchool(change), draft);
}
