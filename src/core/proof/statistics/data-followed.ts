import { isPresent } from '../../base/parsed';
import { serialOfDay } from '../../base/day';
import type { Submission } from '../../entries/entry';
import type { Settings } from '../../settings/settings';
import { furtherFigures } from '../../statistics/figures';
import type { WatchBounds } from '../watch/watch-kind';
import { ownHeadings } from './data-activities';
import { dataNumber } from './data-blocks';
import type { Followed } from './data-modes';
import { afterDays, firstDay } from './data-readings';
import type { RowLines } from './data-services';
import type { SerialDays } from './data-sheet';
import { followedIn } from './data-submissions';
import type { SubmissionFormulas } from './data-submissions';

/** A day of these years, typed where people are counted, becomes its serial number. */
export function doubtfulDays({ year }: Pick<Settings, 'year'>): SerialDays {
  if (!isPresent(year)) return { first: firstDay, after: afterDays };
  return { first: serialOfDay(`${year - 1}-01-01`), after: serialOfDay(`${year + 2}-01-01`) };
}

export function boundsOf({ first, after }: SerialDays): WatchBounds {
  return {
    days: { first: dataNumber('firstDay'), after: dataNumber('afterDays') },
    doubtful: {
      ...{ first: dataNumber('firstDoubtful'), after: dataNumber('afterDoubtful') },
      isDoubtful: (value) => value >= first && value < after,
    },
  };
}

/** Numbers that only the second form prints. */
export function unprinted(form: 'activities' | 'indicators'): readonly string[] {
  return form === 'indicators' ? [] : furtherFigures.map((figure) => ownHeadings[figure]);
}

const numberHeadings: ReadonlySet<string> = new Set(Object.values(ownHeadings));

export function followedCells(lines: {
  readonly services: RowLines;
  readonly articles: RowLines;
  readonly submissions: ReadonlyMap<Submission, SubmissionFormulas>;
}): Followed {
  const submissions = new Map([...lines.submissions].map(([{ row }, formulas]) => [row, formulas]));
  return (id, row, heading) => {
    if (id === 'activities') return numberHeadings.has(heading) ? 'number' : undefined;
    if (id === 'articles') return heading === '级别' && lines.articles.taken.has(row) ? 'level' : undefined;
    if (id === 'submissions') return followedIn(submissions.get(row) ?? {}, heading);
    const isNumber = id === 'services' && (heading === '志愿者人次' || heading === '时长');
    return isNumber && lines.services.taken.has(row) ? 'number' : undefined;
  };
}
