import { columnLetters } from '../../../core/base/cells';
import type { Page } from '../../../core/base/sheet-content';
import type { PageFacts } from '../steps';

const pointsPerMillimetre = 72 / 25.4;
/** Excel keeps margins in its own small steps. */
const sameLength = 0.5;

/** A4, so many pages wide, as long as need be. */
export function pageFacts(page: Page): PageFacts {
  const [left, right, top, bottom] = page.margins;
  const { repeatRows, repeatColumns, header, footer } = page;
  return {
    orientation: page.landscape ? 'Landscape' : 'Portrait',
    paperSize: 'A4',
    leftMargin: left * pointsPerMillimetre,
    rightMargin: right * pointsPerMillimetre,
    topMargin: top * pointsPerMillimetre,
    bottomMargin: bottom * pointsPerMillimetre,
    zoom: { horizontalFitToPages: page.pagesWide, ...(page.onePage === true ? { verticalFitToPages: 1 } : {}) },
    ...(repeatRows === undefined ? {} : { titleRows: repeatRows.map((row) => `$${row + 1}`).join(':') }),
    ...(repeatColumns === undefined
      ? {}
      : { titleColumns: repeatColumns.map((column) => `$${columnLetters(column)}`).join(':') }),
    ...(header === undefined && footer === undefined
      ? {}
      : { texts: { ...inSection(header, 'Header'), ...inSection(footer, 'Footer') } }),
  };
}

/** A line may name the part of the page that it stands in; else it is the middle. */
function inSection(text: string | undefined, place: 'Header' | 'Footer'): Readonly<Record<string, string>> {
  if (text === undefined) return {};
  const section = /^&([LR])/.exec(text)?.[1];
  const side = section === 'L' ? 'left' : section === 'R' ? 'right' : 'center';
  return { [`${side}${place}`]: text.replace(/^&[LCR]/, '') };
}

/** What of the wanted set-up is not there yet; all of it where nobody knows what is. */
export function differingPage(wanted: PageFacts, present: Readonly<Record<string, unknown>> | undefined): PageFacts {
  if (present === undefined) return wanted;
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => !isSame(value, present[key])));
}

/** Sides that Excel leaves open come as null, 0 or not at all. */
function isSame(wanted: unknown, present: unknown): boolean {
  if (typeof wanted === 'number' && typeof present === 'number') return Math.abs(wanted - present) <= sameLength;
  if (typeof wanted !== 'object' || wanted === null) return wanted === present;
  const facts = new Map(Object.entries(Object(present)));
  const vertical = 'horizontalFitToPages' in wanted && !('verticalFitToPages' in wanted);
  if (vertical && (facts.get('verticalFitToPages') ?? 0) !== 0) return false;
  return Object.entries(wanted).every(([key, value]) => value === facts.get(key));
}
