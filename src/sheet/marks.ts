import type { Range } from '../core/base/cells';
import type { Desk } from './desk';
import { make } from './make';
import { wholeCell } from './merged';
import type { Box, Pane } from './geometry';
import { startAt } from './axis';
import type { OpenSheet } from './open-sheet';

/** Pixels by which marks go on beyond what shows of them: none is longer than the window, however many rows are chosen. */
const beyond = 16;
const corner = 7;

/** What is chosen, and what was copied or would be filled, over one of the panes. */
type PaneMarks = {
  readonly pane: HTMLElement;
  readonly shade: HTMLElement;
  readonly gap: HTMLElement;
  readonly frame: HTMLElement;
  readonly handle: HTMLElement;
  readonly dashes: HTMLElement;
  readonly line: SVGRectElement;
};

/**
 * Marks lie over the cells as elements of their own, so that moving on draws no cell again. Each pane has all of them, and shows what lies
 * in it.
 */
export function makeMarks(host: HTMLElement): (desk: Desk, sheet: OpenSheet, panes: readonly Pane[]) => void {
  const made: PaneMarks[] = [];
  return (desk, sheet, panes) => {
    panes.forEach((pane, index) => {
      const marks = made[index] ?? makePaneMarks(host);
      made[index] = marks;
      place(marks.pane, pane.clip);
      placeMarks(desk, sheet, pane, marks);
    });
    for (const { pane } of made.slice(panes.length)) pane.hidden = true;
  };
}

function makePaneMarks(host: HTMLElement): PaneMarks {
  const gap = make('div', { class: 'sheet-gap' });
  const shade = make('div', { class: 'sheet-shade' }, [gap]);
  const frame = make('div', { class: 'sheet-frame' });
  const handle = make('div', { class: 'sheet-handle' });
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const picture = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  picture.append(line);
  const dashes = make('div', { class: 'sheet-dashes' }, [picture]);
  const pane = make('div', { class: 'sheet-pane' }, [shade, frame, handle, dashes]);
  host.append(pane);
  return { pane, shade, gap, frame, handle, dashes, line };
}

function placeMarks(desk: Desk, sheet: OpenSheet, pane: Pane, marks: PaneMarks): void {
  const { selection, copied, filling } = desk;
  const chosen = selection === null ? null : boxIn(sheet, pane, selection.range);
  place(marks.frame, chosen && grown(chosen, 1));
  const whole = selection?.whole === 'cells' && desk.editing === null;
  place(marks.handle, whole && chosen !== null ? handleOf(chosen) : null);
  if (selection === null || chosen === null) place(marks.shade, null);
  else {
    const { active } = selection;
    const gap = boxIn(sheet, pane, wholeCell(sheet.merged, active.row, active.column));
    const isAlone = gap.width === chosen.width && gap.height === chosen.height;
    place(marks.shade, isAlone ? null : chosen);
    place(marks.gap, { ...gap, x: gap.x - chosen.x, y: gap.y - chosen.y });
  }
  const dashed = filling ?? (copied?.sheet === sheet.name ? copied.range : null);
  place(marks.dashes, dashed && boxIn(sheet, pane, dashed));
  marks.line.setAttribute('stroke-dashoffset', String(filling === null ? -desk.march : 0));
}

/** Where a range lies in a pane; far outside of it where it is not in sight. */
function boxIn({ geometry: { rows, columns } }: OpenSheet, { clip, dx, dy }: Pane, range: Range): Box {
  const across = (x: number) => within(x - dx - clip.x, clip.width);
  const down = (y: number) => within(y - dy - clip.y, clip.height);
  const x = across(startAt(columns, range.left));
  const y = down(startAt(rows, range.top));
  return {
    x,
    y,
    width: across(startAt(columns, range.right + 1)) - x,
    height: down(startAt(rows, range.bottom + 1)) - y,
  };
}

function within(at: number, length: number): number {
  return Math.max(-beyond, Math.min(at, length + beyond));
}

/** Half of the frame lies on the line between cells, half in the cell. */
function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}

/** The corner that fills when it is dragged. */
function handleOf({ x, y, width, height }: Box): Box {
  return { x: x + width - corner + 3, y: y + height - corner + 3, width: corner, height: corner };
}

function place(element: HTMLElement, box: Box | null): void {
  element.hidden = box === null;
  if (box === null) return;
  element.style.left = `${String(box.x)}px`;
  element.style.top = `${String(box.y)}px`;
  element.style.width = `${String(box.width)}px`;
  element.style.height = `${String(box.height)}px`;
}
