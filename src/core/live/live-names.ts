/** The working sheets, in their order: they come after all others. */
export const stepsName = '计分过程';
export const linesName = '计分数据';
export const marksName = '评分汇集';
export const readingsName = '读数对照';
