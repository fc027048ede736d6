import type { zhCnStatistics } from '../zh-cn/statistics';

export const enUsStatistics: Record<keyof typeof zhCnStatistics, string> = {};
