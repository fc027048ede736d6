import type { Language } from '../words/words';

/** Chinese of any kind is shown in Chinese, everything else in English. */
export function officeLanguage(): Language {
  return languageOf(Office.context.displayLanguage);
}

/** Before Office.js can be asked: Excel writes its language into the page's address, `…$16.01$zh-CN$…`; else the browser's. */
export function likelyLanguage(): Language {
  const told = new URL(location.href).searchParams.get('_host_Info')?.split('$')[3];
  return languageOf(told ?? navigator.language);
}

function languageOf(tag: string): Language {
  return /^zh/i.test(tag) ? 'zh-CN' : 'en-US';
}
