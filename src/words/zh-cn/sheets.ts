export const zhCnSheets = {} as const;
