import type { zhCnSheets } from '../zh-cn/sheets';

export const enUsSheets: Record<keyof typeof zhCnSheets, string> = {};
