/** The words that our sheets and formulas write into a cell where a number is looked for. */

/** The entry cannot be read. */
export const unreadText = '未读';
/** The number is not known yet. */
export const unfinishedText = '未完成';
/** A new `total` would give something else. */
export const staleText = '需重新汇总';
export const notApplicableText = '不适用';
/** A judge who was not there. */
export const absentText = '缺席';
/** A judge who does not mark this department. */
export const recusedText = '回避';
