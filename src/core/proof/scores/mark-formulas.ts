import { unfinishedText } from '../../base/cell-words';
import { ruleRef } from './rule-cells';

/** The row of 评分汇集 that holds the weights of groups, from 0. */
export const weightsRow = 2;

/** 去掉最高最低分的最少评委数 as it is now. */
export const thresholdRef = ruleRef('trimThreshold');

/** 未完成 where a mark is due or cannot be read; `aggregate` over the numbers else, '' where there are none. */
export function markedFormula(range: string, aggregate: string): string {
  const open = `COUNTBLANK(${range})+COUNTIF(${range},"未读")>0,NOT(ISNUMBER(${thresholdRef}))`;
  return `IF(OR(${open}),"${unfinishedText}",${aggregate})`;
}

/** Whether the judges have left a criterion aside as a whole: then its marks are not summed. */
export function appliesFormula(block: string, excluded: string): string {
  const aside = `COUNTBLANK(${block})+COUNTIF(${block},"未读")=0,COUNT(${block})=0,COUNTIF(${block},"不适用")>0`;
  return `IF(OR(${excluded},AND(${aside})),0,1)`;
}

/** A judge's sum over all cells that apply, where each holds a number; '' else. `scale`: a column of 分值/N, or ''. */
export function judgeSumFormula(column: string, flags: string, scale: string): string {
  const whole = `SUM(${flags})>0,SUMPRODUCT(${flags}*ISNUMBER(${column}))=SUM(${flags})`;
  return `IF(AND(${whole}),ROUND(SUMPRODUCT(${flags},${column}${scale}),10),"")`;
}
