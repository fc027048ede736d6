/** The rule card, and what actions of the pane did. */
export const enUsRules = {} as const;
