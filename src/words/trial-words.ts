import { enUsTrial } from './en-us/trial';
import { sayFrom } from './say-from';
import type { Language } from './words';
import { zhCnTrial } from './zh-cn/trial';

/** The sentences of the manual test inside the pane. */
export type TrialMessageId = keyof typeof zhCnTrial;
export const trialWords: Record<Language, Record<TrialMessageId, string>> = { 'zh-CN': zhCnTrial, 'en-US': enUsTrial };

export type SayTrial = (id: TrialMessageId, values?: Readonly<Record<string, string | number>>) => string;

export function sayTrialIn(language: Language): SayTrial {
  return sayFrom(trialWords[language]);
}
