import type { zhCnFaults } from '../zh-cn/faults';

export const enUsFaults: Record<keyof typeof zhCnFaults, string> = { 'fault.unknown': 'Unexpected error: {detail}' };
