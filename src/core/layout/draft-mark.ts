/** The mark in every header of a draft, whose totals hold what is there, not what is due. */
export const draftMark = '（草稿）';

/** The page header of a draft. */
export const draftHeader = '&R草稿，不作为考核结果';
