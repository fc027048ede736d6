import type { PartStore } from '../package/part-store';
import { relationshipsOf } from '../package/relationships';
import { attribute, childElement, childElements, isElement, readXml, type XmlElement } from '../xml/xml-tree';
import { isTrue } from '../package/workbook-parts';

/** Gives the RRGGBB of a colour element; undefined where it says none that we know. */
export type ColorOf = (element: XmlElement | undefined) => string | undefined;

/** Excel's 56 colours by number, behind the eight that come twice. */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF ' +
  '800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF ' +
  '000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 ' +
  '3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 ' +
  '000000 FFFFFF'
).split(' ');

/** Of a workbook that brings no theme. */
const officeTheme = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Themes list dark before light; colours count light first. */
const themeOrder = 'lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink'.split(' ');

/** Colours of a workbook: by value, from its theme, or by number. `styles` is the root of its styles. */
export function colorsOf(store: PartStore, workbook: string, styles: XmlElement): ColorOf {
  const theme = readTheme(store, workbook);
  const indexed = ownPalette(styles);
  const base = (element: XmlElement): string | undefined => {
    const rgb = attribute(element, 'rgb');
    if (rgb !== undefined) return plainColor(rgb);
    const themed = attribute(element, 'theme');
    if (themed !== undefined) return theme[Number(themed)];
    const number = attribute(element, 'indexed');
    if (number !== undefined) return indexed[Number(number)] ?? palette[Number(number)];
    return isTrue(attribute(element, 'auto')) ? '000000' : undefined;
  };
  return (element) => {
    const color = element === undefined ? undefined : base(element);
    const tint = element === undefined ? 0 : Number(attribute(element, 'tint') ?? 0);
    return color === undefined || !(Math.abs(tint) <= 1) ? color : tinted(color, tint);
  };
}

/** `FF4472C4` → `4472C4`. */
export function plainColor(rgb: string): string | undefined {
  return /^(?:[\dA-Fa-f]{2})?([\dA-Fa-f]{6})$/.exec(rgb)?.[1]?.toUpperCase();
}

function readTheme(store: PartStore, workbook: string): readonly (string | undefined)[] {
  const part = relationshipsOf(store, workbook).find(({ kind }) => kind === 'theme')?.target;
  if (part === undefined || !store.has(part)) return officeTheme;
  const elements = childElement(readXml(store.text(part), part).root, 'themeElements');
  const scheme = elements === undefined ? undefined : childElement(elements, 'clrScheme');
  if (scheme === undefined) return officeTheme;
  return themeOrder.map((name, index) => {
    const color = childElement(scheme, name)?.children.find(isElement);
    const written = color === undefined ? undefined : (attribute(color, 'lastClr') ?? attribute(color, 'val'));
    return (written === undefined ? undefined : plainColor(written)) ?? officeTheme[index];
  });
}

function ownPalette(styles: XmlElement): readonly (string | undefined)[] {
  const colors = childElement(styles, 'colors');
  const list = colors === undefined ? undefined : childElement(colors, 'indexedColors');
  if (list === undefined) return [];
  return childElements(list, 'rgbColor').map((color) => plainColor(attribute(color, 'rgb') ?? ''));
}

/** Lighter or darker by a share of what there is to white or black (ECMA-376, 18.8.19). */
export function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [hue, saturation, light] = toHsl(channels(color));
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return hex(fromHsl(hue, saturation, moved));
}

/** `share` of one colour over another. */
export function mixed(over: string, under: string, share: number): string {
  const below = channels(under);
  return hex(channels(over).map((one, at) => one * share + (below[at] ?? 0) * (1 - share)));
}

function channels(color: string): readonly number[] {
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
}

function hex(rgb: readonly number[]): string {
  const two = (one: number): string =>
    Math.round(Math.min(1, Math.max(0, one)) * 255)
      .toString(16)
      .padStart(2, '0');
  return rgb.map(two).join('').toUpperCase();
}

function toHsl([red = 0, green = 0, blue = 0]: readonly number[]): readonly [number, number, number] {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const light = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return [0, 0, light];
  const saturation = spread / (light > 0.5 ? 2 - most - least : most + least);
  const turned =
    most === red
      ? (green - blue) / spread + (green < blue ? 6 : 0)
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return [turned / 6, saturation, light];
}

function fromHsl(hue: number, saturation: number, light: number): readonly number[] {
  const most = light < 0.5 ? light * (1 + saturation) : light + saturation - light * saturation;
  const least = 2 * light - most;
  return [hue + 1 / 3, hue, hue - 1 / 3].map((turn) => {
    const at = (turn + 1) % 1;
    if (at < 1 / 6) return least + (most - least) * 6 * at;
    if (at < 1 / 2) return most;
    return at < 2 / 3 ? least + (most - least) * (2 / 3 - at) * 6 : least;
  });
}
