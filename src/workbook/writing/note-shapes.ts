import type { Insertion } from '../../core/base/change';
import { insertInRow, isTakenOut } from '../formulas/insert-in-formula';

/** The drawing in which the boxes of notes stand is text of an old kind (VML) that other programs fill freely. */
export const emptyShapes =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
  'xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

const shape = /<v:shape\s[\s\S]*?<\/v:shape>/g;
const firstId = 1025;

/** Adds a hidden box for the note of a cell. */
export function addShape(vml: string, row: number, column: number, text: string): string {
  const used = [...vml.matchAll(/id="_x0000_s(\d+)"/g)].map((match) => Number(match[1]));
  const id = Math.max(firstId, ...used) + 1;
  const lines = Math.min(12, 2 + Math.ceil(text.length / 18));
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 3, 60, Math.max(0, row - 1) + lines, 4].join(', ');
  const box =
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;z-index:1;visibility:hidden" ` +
    'fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>' +
    '<v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column>` +
    '</x:ClientData></v:shape>';
  const end = vml.lastIndexOf('</');
  return vml.slice(0, end) + box + vml.slice(end);
}

/** Removes the box of a cell's note. */
export function removeShape(vml: string, row: number, column: number): string {
  return vml.replace(shape, (box) => (valueOf(box, 'Row') === row && valueOf(box, 'Column') === column ? '' : box));
}

/** Boxes and controls move with the rows that they stand on, and go with them. */
export function insertInShapes(vml: string, insertion: Insertion): string {
  return vml.replace(shape, (box) => {
    if (isTakenOut(valueOf(box, 'Row'), insertion)) return '';
    return box
      .replace(
        /(<x:Row>\s*)(\d+)/,
        (_, start: string, row: string) => start + String(insertInRow(Number(row), insertion)),
      )
      .replace(/(<x:Anchor>)([^<]*)/, (_, start: string, anchor: string) => start + insertInAnchor(anchor, insertion));
  });
}

/** Left column, offset, top row, offset, right column, offset, bottom row, offset. */
function insertInAnchor(anchor: string, insertion: Insertion): string {
  const numbers = anchor.split(',').map(Number);
  const top = numbers[2] ?? 0;
  const by = insertInRow(top, insertion) - top;
  return numbers.map((number, index) => (index === 2 || index === 6 ? number + by : number)).join(', ');
}

function valueOf(box: string, name: string): number {
  return Number(new RegExp(`<x:${name}>\\s*(\\d+)`).exec(box)?.[1] ?? -1);
}
