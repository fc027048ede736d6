import type { Language } from '../words/words';

/** Chinese of any kind is shown in Chinese, everything else in English. */
export function officeLanguage(): Language {
  return /^zh/i.test(Office.context.displayLanguage) ? 'zh-CN' : 'en-US';
}
