import type { Message } from '../base/findings';

/** A scoring rule in words, or a warning about rules that contradict each other. */
export type RuleSentence = {
  readonly message: Message;
  readonly warning: boolean;
  /** Names in the column 项目 of the settings that decide it; empty where it follows from other sheets. */
  readonly settings: readonly string[];
};

export function rule(id: Message['id'], values: Message['values'], ...settings: readonly string[]): RuleSentence {
  return { message: { id, values }, warning: false, settings };
}

export function warning(id: Message['id'], values: Message['values'], ...settings: readonly string[]): RuleSentence {
  return { message: { id, values }, warning: true, settings };
}
