export const zhCnFaults = { 'fault.unknown': '出现意外错误：{detail}' } as const;
