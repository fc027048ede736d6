/** What goes wrong between the add-in and Excel. */
export const enUsHost = {} as const;
