import type { Language } from '../words/words';

const key = 'weektally.language';

/** What a person chose here, else the browser's: Chinese of any kind is shown in Chinese, everything else in English. */
export function appLanguage(): Language {
  const chosen = stored();
  if (chosen === 'zh-CN' || chosen === 'en-US') return chosen;
  return /^zh/i.test(navigator.language) ? 'zh-CN' : 'en-US';
}

export function chooseLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // It holds for this page then.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}
