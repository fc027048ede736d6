export const zhCnFaults = {} as const;
