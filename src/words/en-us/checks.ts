import type { zhCnChecks } from '../zh-cn/checks';

export const enUsChecks: Record<keyof typeof zhCnChecks, string> = {};
