export const zhCnChecks = {} as const;
