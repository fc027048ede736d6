import type { zhCnCommands } from '../zh-cn/commands';

export const enUsCommands: Record<keyof typeof zhCnCommands, string> = {};
