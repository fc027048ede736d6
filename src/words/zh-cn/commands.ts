export const zhCnCommands = {} as const;
