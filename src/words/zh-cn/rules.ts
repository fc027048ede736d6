/** The rule card, and what actions of the pane did. */
export const zhCnRules = {} as const;
