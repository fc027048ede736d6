/** What goes wrong between the add-in and Excel. */
export const zhCnHost = {} as const;
