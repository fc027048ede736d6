import type { Style } from '../../core/base/sheet-content';
import type { PartStore } from '../package/part-store';
import { formatCodes } from '../reading/read-number-styles';
import { shownAs } from '../reading/shown-as';
import { elementLike, ensureChild, stylesOrder } from '../xml/schema-order';
import { attribute, childElement, childElements, readXml, setAttribute, writeNode, writeXml } from '../xml/xml-tree';
import type { XmlDocument, XmlElement } from '../xml/xml-tree';
import { encodeAttribute } from '../xml/xml-text';
import { alignmentXml, borderXml, differentialXml, fillXml, fontXml, hasFont, type BaseFont } from './style-xml';

const builtInFormats = new Map([
  ['General', 0],
  ['0', 1],
  ['0.00', 2],
  ['#,##0', 3],
  ['#,##0.00', 4],
  ['0%', 9],
  ['0.00%', 10],
  ['@', 49],
]);
const firstCustomFormat = 164;
/** How dates are shown in cells that had no date format. */
const dateFormat = 'yyyy-mm-dd';

/** What a cell needs besides its style. */
export type StyleNeed = {
  /** Text that begins like a formula and must stay text when it is edited. */
  readonly quoted?: boolean;
  /** `date` where the cell must show a date, `plain` where it must not. */
  readonly shows?: 'date' | 'plain';
  /** How a date is shown where the style shows none. */
  readonly dateFormat?: string | undefined;
  /** RRGGBB. */
  readonly fill?: string;
};

/** The workbook's styles: equal ones are shared, new ones appended, none that is there is changed. */
export class StylePool {
  readonly #document: XmlDocument;
  /** Numbers by container and XML. */
  readonly #known = new Map<string, Map<string, number>>();
  readonly #styles = new Map<string, number>();
  /** The same by the very object: a sheet has few, its cells are many. */
  readonly #seen = new Map<Style, number>();
  readonly #variants = new Map<string, number>();
  #changed = false;

  constructor(
    private readonly store: PartStore,
    private readonly part: string,
  ) {
    this.#document = readXml(store.text(part), part);
  }

  /** Number of the style that looks like this. */
  styleOf(style: Style, quoted: boolean): number {
    if (quoted) return this.#styleLike(style, quoted);
    const known = this.#seen.get(style) ?? this.#styleLike(style, quoted);
    this.#seen.set(style, known);
    return known;
  }

  #styleLike(style: Style, quoted: boolean): number {
    const key = JSON.stringify(style) + String(quoted);
    const known = this.#styles.get(key);
    if (known !== undefined) return known;
    const format = style.format === undefined ? 0 : this.#formatId(style.format);
    const font = hasFont(style) ? this.#numberOf('fonts', fontXml(style, this.#baseFont())) : 0;
    const fill = style.fill === undefined ? 0 : this.#numberOf('fills', fillXml(style.fill));
    const border = style.border === undefined ? 0 : this.#numberOf('borders', borderXml(style.border));
    const uses =
      (format === 0 ? '' : ' applyNumberFormat="1"') +
      (font === 0 ? '' : ' applyFont="1"') +
      (fill === 0 ? '' : ' applyFill="1"') +
      (border === 0 ? '' : ' applyBorder="1"') +
      ' applyAlignment="1"' +
      (style.locked === false ? ' applyProtection="1"' : '');
    const protection = style.locked === false ? '<protection locked="0"/>' : '';
    const ids = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    const quote = quoted ? ' quotePrefix="1"' : '';
    const number = this.#numberOf('cellXfs', `<xf ${ids}${quote}${uses}>${alignmentXml(style)}${protection}</xf>`);
    this.#styles.set(key, number);
    return number;
  }

  /** Number of a style like `base` that meets the need: `base` itself where it does already. */
  variantOf(base: number, need: StyleNeed): number {
    const key = `${base} ${String(need.quoted)} ${String(need.shows)} ${need.dateFormat ?? ''} ${need.fill ?? ''}`;
    const known = this.#variants.get(key);
    if (known !== undefined) return known;
    const number = this.#findVariant(base, need);
    this.#variants.set(key, number);
    return number;
  }

  /** Number of a conditional format's style. */
  differentialOf(style: Style): number {
    const format =
      style.format === undefined
        ? ''
        : `<numFmt numFmtId="${this.#formatId(style.format)}" formatCode="${encodeAttribute(style.format)}"/>`;
    return this.#numberOf('dxfs', differentialXml(style, format));
  }

  save(): void {
    if (this.#changed) this.store.put(this.part, writeXml(this.#document));
  }

  #findVariant(base: number, need: StyleNeed): number {
    const list = ensureChild(this.#document.root, 'cellXfs', stylesOrder);
    const present = childElements(list, 'xf')[base];
    const style = elementLike(list, '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
    if (present !== undefined) Object.assign(style, { ...present, children: [...present.children] });
    const before = style.attributes;
    const id = Number(attribute(style, 'numFmtId') ?? 0);
    const shown = shownAs(id, formatCodes(this.#document.root).get(id));
    if (need.shows === 'date' && shown !== 'date')
      this.#setFormat(style, this.#formatId(need.dateFormat ?? dateFormat));
    if (need.shows === 'plain' && shown !== 'number') this.#setFormat(style, 0);
    if (need.quoted === true) setAttribute(style, 'quotePrefix', '1');
    if (need.fill !== undefined) {
      setAttribute(style, 'fillId', String(this.#numberOf('fills', fillXml(need.fill))));
      setAttribute(style, 'applyFill', '1');
    }
    if (present !== undefined && style.attributes === before) return base;
    return this.#numberOf('cellXfs', writeNode(style), style);
  }

  #setFormat(style: XmlElement, id: number): void {
    setAttribute(style, 'numFmtId', String(id));
    setAttribute(style, 'applyNumberFormat', '1');
  }

  #formatId(code: string): number {
    const builtIn = builtInFormats.get(code);
    if (builtIn !== undefined) return builtIn;
    const codes = formatCodes(this.#document.root);
    for (const [id, known] of codes) if (known === code) return id;
    const id = Math.max(firstCustomFormat - 1, ...codes.keys()) + 1;
    this.#numberOf('numFmts', `<numFmt numFmtId="${id}" formatCode="${encodeAttribute(code)}"/>`);
    return id;
  }

  #baseFont(): BaseFont {
    const fonts = childElement(this.#document.root, 'fonts');
    const font = fonts === undefined ? undefined : childElements(fonts, 'font')[0];
    const value = (name: string): string | undefined => {
      const child = font === undefined ? undefined : childElement(font, name);
      return child === undefined ? undefined : attribute(child, 'val');
    };
    return { name: value('name') ?? '宋体', size: value('sz') ?? '11' };
  }

  /** Place in its container of an entry that reads like this; appended where there is none. */
  #numberOf(container: string, xml: string, element?: XmlElement): number {
    const list = ensureChild(this.#document.root, container, stylesOrder);
    const known =
      this.#known.get(container) ?? new Map(childElements(list).map((child, index) => [writeNode(child), index]));
    this.#known.set(container, known);
    const entry = element ?? elementLike(list, xml);
    const written = writeNode(entry);
    const present = known.get(written);
    if (present !== undefined) return present;
    list.children.push(entry);
    const number = childElements(list).length - 1;
    known.set(written, number);
    setAttribute(list, 'count', String(number + 1));
    this.#changed = true;
    return number;
  }
}
