import type { Language } from '../../words/words';

/** A step of test/MANUAL.md. */
export type TrialStep = { readonly name: string; readonly todo: string; readonly expected: string };

/** The steps of the manual test in a language: the rows of its table of three columns. */
export function trialSteps(manual: string, language: Language): readonly TrialStep[] {
  const [chinese = '', english = ''] = manual.split(/^# Manual test$/m);
  const text = language === 'zh-CN' ? chinese : english;
  return text.split('\n').flatMap((line) => {
    const cells = line.split('|').slice(1, -1).map(plainText);
    const [name = '', todo = '', expected = ''] = cells;
    return cells.length === 3 && /^\d+ /.test(name) ? [{ name, todo, expected }] : [];
  });
}

/** Markdown's signs are for its readers, not for the pane. */
function plainText(cell: string): string {
  return cell
    .trim()
    .replace(/`([^`]*)`/g, '$1')
    .replace(/\*\*/g, '');
}
