import type { PartStore } from '../package/part-store';
import { isTrue, type WorkbookParts } from '../package/workbook-parts';
import { formatCodes } from '../reading/read-number-styles';
import { isDateFormat } from '../reading/shown-as';
import { attribute, childElement, childElements, isElement, readXml, type XmlElement } from '../xml/xml-tree';
import type { CellLook, EdgeLook } from './book-looks';
import { builtInFormats } from './built-in-formats';
import { colorsOf, mixed, type ColorOf } from './colors';

/** Looks of cells by the number of their style, and those of conditions by theirs. */
export type StyleLooks = {
  readonly cells: readonly CellLook[];
  readonly differential: readonly CellLook[];
  /** The look of a condition that is written out where it is used. */
  readonly differentialOf: (element: XmlElement) => CellLook;
  readonly colorOf: ColorOf;
};

export function readCellLooks(store: PartStore, parts: WorkbookParts): StyleLooks {
  const { root } = readXml(parts.styles === undefined ? '<styleSheet/>' : store.text(parts.styles), parts.styles ?? '');
  const colorOf = colorsOf(store, parts.workbook, root);
  const list = (name: string, child: string): readonly XmlElement[] => {
    const element = childElement(root, name);
    return element === undefined ? [] : childElements(element, child);
  };
  const fonts = list('fonts', 'font').map((font) => fontLook(font, colorOf));
  const fills = list('fills', 'fill').map((fill) => fillLook(fill, colorOf));
  const borders = list('borders', 'border').map((border) => borderLook(border, colorOf));
  const codes = formatCodes(root);
  const cells = list('cellXfs', 'xf').map((style): CellLook => {
    const number = (name: string): number => Number(attribute(style, name) ?? 0);
    return {
      ...fonts[number('fontId')],
      ...fills[number('fillId')],
      ...borders[number('borderId')],
      ...formatLook(number('numFmtId'), codes.get(number('numFmtId'))),
      ...alignmentLook(childElement(style, 'alignment')),
      ...protectionLook(childElement(style, 'protection')),
    };
  });
  const differentialOf = (element: XmlElement): CellLook => differentialLook(element, colorOf);
  const differential = list('dxfs', 'dxf').map(differentialOf);
  return { cells: cells.length === 0 ? [{}] : cells, differential, differentialOf, colorOf };
}

function differentialLook(element: XmlElement, colorOf: ColorOf): CellLook {
  const font = childElement(element, 'font');
  const fill = childElement(element, 'fill');
  const border = childElement(element, 'border');
  const format = childElement(element, 'numFmt');
  return {
    ...(font !== undefined && fontLook(font, colorOf)),
    ...(fill !== undefined && conditionFill(fill, colorOf)),
    ...(border !== undefined && borderLook(border, colorOf)),
    ...(format !== undefined && formatLook(-1, attribute(format, 'formatCode'))),
  };
}

function fontLook(font: XmlElement, colorOf: ColorOf): CellLook {
  const value = (name: string): string | undefined => {
    const child = childElement(font, name);
    return child === undefined ? undefined : attribute(child, 'val');
  };
  const isOn = (name: string): boolean =>
    childElement(font, name) !== undefined && !['0', 'false', 'none', 'off'].includes(value(name) ?? '1');
  const name = value('name') ?? value('rFont');
  const size = Number(value('sz'));
  const color = colorOf(childElement(font, 'color'));
  return {
    ...(name !== undefined && name !== '' && { font: name }),
    ...(size > 0 && size <= 409 && { size }),
    ...(isOn('b') && { bold: true }),
    ...(isOn('i') && { italic: true }),
    ...(isOn('u') && { underline: true }),
    ...(isOn('strike') && { strike: true }),
    ...(color !== undefined && { color }),
  };
}

/** How much of a pattern its lines or dots cover; of patterns not listed it is about a third. */
const covers: Readonly<Record<string, number>> = {
  solid: 1,
  darkGray: 0.75,
  mediumGray: 0.5,
  lightGray: 0.25,
  gray125: 0.125,
  gray0625: 0.0625,
};

function fillLook(fill: XmlElement, colorOf: ColorOf): CellLook {
  const gradient = childElement(fill, 'gradientFill');
  if (gradient !== undefined) {
    const stop = childElement(gradient, 'stop');
    const color = stop === undefined ? undefined : colorOf(childElement(stop, 'color'));
    return color === undefined ? {} : { fill: color };
  }
  const pattern = childElement(fill, 'patternFill');
  const type = pattern === undefined ? 'none' : (attribute(pattern, 'patternType') ?? 'none');
  if (pattern === undefined || type === 'none') return {};
  const over = colorOf(childElement(pattern, 'fgColor'));
  if (type === 'solid') return over === undefined ? {} : { fill: over };
  const under = colorOf(childElement(pattern, 'bgColor')) ?? 'FFFFFF';
  return { fill: mixed(over ?? '000000', under, covers[type] ?? 0.3) };
}

/** Conditions write the colour of a plain fill as that of its background. */
function conditionFill(fill: XmlElement, colorOf: ColorOf): CellLook {
  const pattern = childElement(fill, 'patternFill');
  const type = pattern === undefined ? 'solid' : (attribute(pattern, 'patternType') ?? 'solid');
  if (pattern === undefined || type !== 'solid') return fillLook(fill, colorOf);
  const color = colorOf(childElement(pattern, 'bgColor')) ?? colorOf(childElement(pattern, 'fgColor'));
  return color === undefined ? {} : { fill: color };
}

function borderLook(border: XmlElement, colorOf: ColorOf): CellLook {
  const edge = (...names: readonly string[]): EdgeLook | undefined => {
    const element = border.children.find(
      (child): child is XmlElement => isElement(child) && names.includes(child.name),
    );
    const line = element === undefined ? undefined : attribute(element, 'style');
    if (element === undefined || line === undefined || line === 'none') return undefined;
    return { line, color: colorOf(childElement(element, 'color')) ?? '000000' };
  };
  const [top, right, bottom, left] = [edge('top'), edge('right', 'end'), edge('bottom'), edge('left', 'start')];
  return {
    ...(top !== undefined && { top }),
    ...(right !== undefined && { right }),
    ...(bottom !== undefined && { bottom }),
    ...(left !== undefined && { left }),
  };
}

function formatLook(id: number, code: string | undefined): CellLook {
  const format = code ?? builtInFormats.get(id);
  const isDate = isDateFormat(id, code);
  if (format === undefined || format === '' || /^general$/i.test(format)) return isDate ? { date: true } : {};
  return { format, ...(isDate && { date: true }) };
}

function alignmentLook(alignment: XmlElement | undefined): CellLook {
  if (alignment === undefined) return {};
  const horizontal = attribute(alignment, 'horizontal');
  const vertical = attribute(alignment, 'vertical');
  const indent = Number(attribute(alignment, 'indent') ?? 0);
  return {
    ...(horizontal !== undefined && horizontal !== 'general' && { horizontal }),
    ...(vertical !== undefined && { vertical }),
    ...(isTrue(attribute(alignment, 'wrapText')) && { wrap: true }),
    ...(indent > 0 && indent <= 250 && { indent }),
  };
}

function protectionLook(protection: XmlElement | undefined): CellLook {
  const locked = protection === undefined ? undefined : attribute(protection, 'locked');
  return locked === undefined || isTrue(locked) ? {} : { unlocked: true };
}
