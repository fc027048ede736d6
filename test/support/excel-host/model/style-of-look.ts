import type { Style } from '../../../../src/core/base/sheet-content';
import type { Look } from './look';

/** A look in the core's words; what the core has no word for is left out. */
export function styleOf(look: Look): Style {
  const { name, size, bold, italic, underline, color } = look.font ?? {};
  const horizontal = horizontals[look.horizontalAlignment ?? ''];
  const vertical = verticals[look.verticalAlignment ?? ''];
  const border = borderOf(look);
  return {
    ...(typeof name === 'string' ? { font: name } : {}),
    ...(typeof size === 'number' ? { size } : {}),
    ...(bold === true ? { bold } : {}),
    ...(italic === true ? { italic } : {}),
    ...(underline !== undefined && underline !== 'None' ? { underline: true as const } : {}),
    ...(typeof color === 'string' && color !== '' ? { color: color.replace('#', '') } : {}),
    ...(look.fill === undefined || look.fill === '' ? {} : { fill: look.fill.replace('#', '') }),
    ...(border === undefined ? {} : { border }),
    ...(horizontal === undefined ? {} : { horizontal }),
    ...(vertical === undefined ? {} : { vertical }),
    ...(look.wrapText === true ? { wrap: true as const } : {}),
    ...(look.numberFormat === undefined || look.numberFormat === 'General' ? {} : { format: look.numberFormat }),
    ...(look.locked === false ? { locked: false as const } : {}),
  };
}

const horizontals: Readonly<Record<string, Style['horizontal']>> = {
  Left: 'left',
  Center: 'center',
  Right: 'right',
  Distributed: 'distributed',
};
const verticals: Readonly<Record<string, Style['vertical']>> = { Top: 'top', Center: 'center', Bottom: 'bottom' };

/** The core knows only borders on all four sides. */
function borderOf(look: Look): Style['border'] {
  const edge = look.borders?.['EdgeTop'];
  if (edge === undefined || (edge['style'] ?? 'None') === 'None') return undefined;
  return edge['weight'] === 'Medium' || edge['weight'] === 'Thick' ? 'medium' : 'thin';
}
