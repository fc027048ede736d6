/** Words of ours that stand in cells where a number is looked for: each is written here alone, for sheets and formulas alike. */

/** Something was entered that cannot be read. */
export const unreadText = '未读';
/** A number cannot be had yet. */
export const unfinishedText = '未完成';
/** What stands here is no longer what a new `total` would give. */
export const staleText = '需重新汇总';
export const notApplicableText = '不适用';
/** A judge who was not there. */
export const absentText = '缺席';
/** A judge who stands aside. */
export const recusedText = '回避';
