/** The task pane and the ribbon. */
export const zhCnPane = {} as const;
