import { escaped, harmless } from './harmless';
import { sayCliIn } from '../words/cli-words';
import type { SayCli } from '../words/cli-words';
import type { Language } from '../words/words';

/** What a command may do to the world outside: print, and say it in the user's language. */
export type Console = {
  readonly say: SayCli;
  readonly print: (text: string) => void;
  /** One JSON document on a line. */
  readonly printJson: (document: object) => void;
  readonly printError: (text: string) => void;
  /** True where a person sits at a terminal: only then is there a progress bar. */
  readonly interactive: boolean;
};

export function terminalConsole(language: Language): Console {
  return {
    say: sayCliIn(language),
    print: (text) => process.stdout.write(`${harmless(text)}\n`),
    printJson: (document) => process.stdout.write(`${escaped(JSON.stringify(document))}\n`),
    printError: (text) => process.stderr.write(`${harmless(text)}\n`),
    interactive: process.stderr.isTTY,
  };
}

/** `en`, `en-US`, `zh`, `zh-CN`; undefined for anything else. */
export function languageOf(text: string): Language | undefined {
  if (/^en([-_]US)?$/i.test(text)) return 'en-US';
  return /^zh([-_](CN|Hans))?$/i.test(text) ? 'zh-CN' : undefined;
}

/** Exit codes of scoring.md. */
export const exitCode = { done: 0, findings: 1, usage: 2 } as const;
export type ExitCode = (typeof exitCode)[keyof typeof exitCode];
