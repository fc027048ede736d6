/** The task pane and the ribbon. */
export const enUsPane = {} as const;
