import type { Evaluation, NoScores } from '../evaluation';
import type { Finding } from '../base/findings';
import { address } from '../base/cells';
import type { Say } from '../../words/words';
import { printGrid } from '../layout/print-grid';
import { formLabel, formRowHeight, formText, formTitle, printedPage } from '../layout/print-styles';
import { shortened } from '../layout/shortened';
import type { SheetContent } from '../base/sheet-content';

const columnCount = 10;
const columnWidth = 13;
const mostListed = 20;
/** Faults that stop scoring as a whole. */
const blocking: readonly Finding['code'][] = ['R1', 'X1', 'G1'];

type Unscored = { readonly scores: NoScores; readonly findings: Evaluation['findings'] };

/** An output sheet of scores where nothing can be scored: why, and what has to be corrected; no numbers. */
export function unscoredSheet(name: string, title: string, { scores, findings }: Unscored, say: Say): SheetContent {
  const grid = printGrid();
  const range = (row: number) => ({ top: row, bottom: row, left: 0, right: columnCount - 1 });
  grid.putMerged(range(0), { value: title, style: formTitle });
  grid.setHeight(0, 42);
  grid.putMerged(range(1), {
    value: say(scores === 'blocked' ? 'scores.blocked' : 'scores.off'),
    style: formLabel,
  });
  grid.setHeight(1, 30);
  if (scores === 'blocked') {
    reasons(findings, say).forEach((text, at) => {
      grid.putMerged(range(2 + at), { value: text, style: formText });
      grid.setHeight(2 + at, formRowHeight([{ text, width: columnCount * columnWidth }]));
    });
  }
  const widths = Array.from({ length: columnCount }, () => columnWidth);
  return { name, ...grid.content(), widths, freeze: { rows: 0, columns: 0 }, page: printedPage };
}

function reasons(findings: readonly Finding[], say: Say): readonly string[] {
  const stopping = findings.filter(({ code, severity }) => severity === 'error' && blocking.includes(code));
  const texts = stopping.slice(0, mostListed).map(({ code, place, message }) => {
    const where = place === null ? '' : `${place.sheet}!${address(place.row, place.column)}`;
    return say('scores.blockedBy', { code, where, message: shortened(say(message.id, message.values), 300) });
  });
  return stopping.length > mostListed ? [...texts, say('scores.blockedMore', { count: stopping.length })] : texts;
}
