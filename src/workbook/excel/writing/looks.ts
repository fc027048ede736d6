import type { Range, Visibility } from '../../../core/base/cells';
import type { SheetContent } from '../../../core/base/sheet-content';
import type { AskedLooks, Looks, WriteStep } from '../steps';
import { differingPage, pageFacts } from './page-facts';
import { spansOf } from './rectangles';

/** What is set last, in this order: nothing of it is needed for the content to be right, and what most likely fails comes last. */
const lookKinds = ['results', 'order', 'sizes', 'tab', 'page', 'paper', 'panes'] as const;
export type LookKind = (typeof lookKinds)[number];

/** One thing about how a sheet looks, set by steps that belong together; they may be carried out again. */
export type Look = {
  readonly what: LookKind;
  /** The sheet's name; '' where it is about the workbook. */
  readonly sheet: string;
  readonly steps: readonly WriteStep[];
  /** Puts right what they leave where they break off. */
  readonly repair?: WriteStep;
};

/** Looks that an earlier job could not set; the order of tabs and results are for the moment only. */
export function stillWanted(earlier: readonly Look[], now: readonly Look[]): readonly Look[] {
  const key = ({ what, sheet }: Look): string => `${what} ${sheet}`;
  const again = new Set(now.map(key));
  return earlier.filter((look) => look.what !== 'order' && look.what !== 'results' && !again.has(key(look)));
}

export function inOrder(looks: readonly Look[]): readonly Look[] {
  return lookKinds.flatMap((kind) => looks.filter(({ what }) => what === kind));
}

/** A look that Excel did not take, as it is told. */
export type Unset = Pick<Look, 'what' | 'sheet'>;

/** A sheet that looks are for: `present` is undefined for a new one, and where Excel did not tell. */
export type Subject = {
  readonly key: string;
  readonly isNew: boolean;
  readonly visibility: Visibility;
  readonly present: Looks | undefined;
};

/** A column that is one character wide, in points: digits of Chinese Excel's own font have eight pixels. */
const pointsPerCharacter = 6;
/** Excel rounds sizes to whole pixels of the screen. */
const sameSize = 1.5;

/** What has to be known of a sheet so that only what differs is set; undefined where the content says nothing of its looks. */
export function askedLooks(content: SheetContent): AskedLooks | undefined {
  const { freeze, tabColor, page } = content;
  const widths = widthSpans(content).map(({ range }) => range);
  const heights = heightSpans(content).map(({ range }) => range);
  const silent = widths.length + heights.length === 0 && freeze === undefined && tabColor === undefined;
  return silent && page === undefined ? undefined : { widths, heights, page: page !== undefined };
}

/** The looks of a content that its sheet does not have yet. */
export function looksOf(content: SheetContent, subject: Subject): readonly Look[] {
  const { key: sheet, present } = subject;
  const { name, tabColor, page } = content;
  const looks: Look[] = [];
  const add = (what: LookKind, steps: readonly WriteStep[], repair?: WriteStep): void => {
    if (steps.length > 0) looks.push({ what, sheet: name, steps, ...(repair === undefined ? {} : { repair }) });
  };
  add('sizes', sizeSteps(content, subject));
  const isColored = present?.tabColor.toUpperCase() === `#${tabColor ?? ''}`.toUpperCase();
  if (tabColor !== undefined && !isColored) add('tab', [{ do: 'tabColor', sheet, color: tabColor }]);
  if (page !== undefined) {
    const { paperSize, ...facts } = differingPage(pageFacts(page), present?.page);
    if (Object.keys(facts).length > 0) add('page', [{ do: 'page', sheet, page: facts }]);
    if (paperSize !== undefined) add('paper', [{ do: 'page', sheet, page: { paperSize } }]);
  }
  addPanes(content, subject, add);
  return looks;
}

function sizeSteps(content: SheetContent, { key: sheet, present }: Subject): readonly WriteStep[] {
  const differs = (size: number, now: number | null | undefined): boolean =>
    typeof now !== 'number' || Math.abs(now - size) > sameSize;
  return [
    ...widthSpans(content).flatMap(({ range, points }, at): readonly WriteStep[] =>
      differs(points, present?.widths[at]) ? [{ do: 'width', sheet, range, points }] : [],
    ),
    ...heightSpans(content).flatMap(({ range, points }, at): readonly WriteStep[] =>
      differs(points, present?.heights[at]) ? [{ do: 'height', sheet, range, points }] : [],
    ),
  ];
}

/** Excel freezes only what is shown: a hidden sheet is shown for that moment. */
function addPanes(
  { freeze }: SheetContent,
  { key: sheet, isNew, visibility, present }: Subject,
  add: (what: LookKind, steps: readonly WriteStep[], repair?: WriteStep) => void,
): void {
  if (freeze === undefined) return;
  const now = present?.frozen ?? (isNew ? { rows: 0, columns: 0 } : undefined);
  if (now?.rows === freeze.rows && now.columns === freeze.columns) return;
  const step = { do: 'freeze', sheet, ...freeze } as const;
  if (visibility === 'visible') return add('panes', [step]);
  // Where nobody knows how a hidden sheet looks it is left as it was first made.
  if (present === undefined && !isNew) return;
  const hide = { do: 'show', sheet, visibility } as const;
  add('panes', [{ do: 'show', sheet, visibility: 'visible' }, step, hide], hide);
}

type Span = { readonly range: Range; readonly points: number };

function widthSpans({ widths = [] }: SheetContent): readonly Span[] {
  return spansOf(widths).map(({ from, to, value }) => ({
    range: { top: 0, left: from, bottom: 0, right: to },
    points: value * pointsPerCharacter,
  }));
}

function heightSpans({ heights = [] }: SheetContent): readonly Span[] {
  return spansOf(heights).map(({ from, to, value }) => ({
    range: { top: from, left: 0, bottom: to, right: 0 },
    points: value,
  }));
}
