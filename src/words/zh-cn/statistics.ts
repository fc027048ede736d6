export const zhCnStatistics = {} as const;
