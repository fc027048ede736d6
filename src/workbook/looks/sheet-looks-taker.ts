import { parseAddress, type Range } from '../../core/base/cells';
import { isTrue, type SheetEntry } from '../package/workbook-parts';
import { rangeOf, type SheetWatcher } from '../reading/read-sheet';
import { attributeOf, prefixedAttribute } from '../xml/xml-attributes';
import type { XmlScanner } from '../xml/xml-scanner';
import { attribute, childElement, childElements, elementAt, isElement, type XmlElement } from '../xml/xml-tree';
import type { ConditionalLook, InputRule, SheetLooks, TableLook } from './book-looks';
import type { StyleLooks } from './read-cell-looks';
import { readPrint, type PrintNames } from './read-print';
import { readConditions, readRules } from './read-rules';
import { StyleRows, type StyleBudget } from './style-rows';

/** Elements beside the cells that say how a sheet looks, of which there is one; they are small and read as trees. */
const single = new Set(
  (
    'sheetPr sheetViews sheetFormatPr cols sheetProtection autoFilter hyperlinks printOptions pageMargins pageSetup ' +
    'headerFooter rowBreaks colBreaks'
  ).split(' '),
);
const several = new Set(['dataValidations', 'conditionalFormatting', 'extLst']);

export type LooksContext = {
  readonly styles: StyleLooks;
  readonly date1904: boolean;
  readonly budget: StyleBudget;
};

/** What other parts say of a sheet, and what the ordinary reader has read of it. */
export type BesideSheet = {
  readonly notes: SheetLooks['notes'];
  readonly tables: readonly TableLook[];
  readonly merges: readonly Range[];
  readonly printNames: PrintNames;
};

type ColumnLook = SheetLooks['columns'][number];

/** Takes what the reader of a sheet passes, and makes its looks of it. What is not understood is left out. */
export class SheetLooksTaker implements SheetWatcher {
  readonly #found = new Map<string, XmlElement>();
  readonly #rules: InputRule[] = [];
  readonly #conditional: ConditionalLook[] = [];
  readonly #heights = new Map<number, number>();
  readonly #hiddenRows = new Set<number>();
  readonly #styles: StyleRows;
  readonly #styleCount: number;
  #columns: readonly ColumnLook[] = [];
  #columnStyles: Uint16Array | undefined;
  #arrays: readonly Range[] = [];

  constructor(private readonly context: LooksContext) {
    this.#styleCount = Math.min(context.styles.cells.length, 0x10000);
    this.#styles = new StyleRows((column) => this.#columnStyles?.[column] ?? 0, context.budget);
  }

  readonly row = (row: number, attributes: string): void => {
    const style = attributeOf(attributes, 's');
    this.#styles.open(row, style === undefined ? undefined : this.#known(Number(style)));
    const height = Number(attributeOf(attributes, 'ht'));
    if (height > 0 && height <= 409.5) this.#heights.set(row, height);
    if (height === 0 || isTrue(attributeOf(attributes, 'hidden'))) this.#hiddenRows.add(row);
  };

  readonly cell = (row: number, column: number, style: number): void => {
    this.#styles.put(row, column, this.#known(style));
  };

  readonly arrays = (ranges: readonly string[]): void => {
    this.#arrays = ranges.flatMap((range) => rangeOf(range) ?? []);
  };

  readonly element = (scanner: XmlScanner): boolean => {
    const { name } = scanner;
    if (single.has(name)) {
      const element = elementAt(scanner);
      if (!this.#found.has(name)) this.#found.set(name, element);
      if (name === 'cols') this.#takeColumns(element);
      return true;
    }
    if (!several.has(name)) return false;
    this.#takeRules(elementAt(scanner));
    return true;
  };

  looks(entry: SheetEntry, beside: BesideSheet): SheetLooks {
    this.#styles.close();
    const tab = this.#child('sheetPr', 'tabColor');
    const view = this.#child('sheetViews', 'sheetView');
    const protection = this.#found.get('sheetProtection');
    const filter = this.#found.get('autoFilter');
    return {
      name: entry.name,
      visibility: entry.visibility,
      tabColor: (tab === undefined ? undefined : this.context.styles.colorOf(tab)) ?? null,
      styles: this.#styles.rows,
      columns: this.#columns,
      heights: this.#heights,
      defaultHeight: this.#standard('defaultRowHeight', 15),
      defaultWidth: this.#standard('defaultColWidth', 8.43),
      hiddenRows: [...this.#hiddenRows].sort((one, other) => one - other),
      merges: beside.merges,
      freeze: freezeOf(view === undefined ? undefined : childElement(view, 'pane')),
      gridLines: view === undefined || isTrue(attribute(view, 'showGridLines') ?? '1'),
      protected: protection !== undefined && isTrue(attribute(protection, 'sheet')),
      rules: this.#rules,
      conditional: this.#conditional.sort((one, other) => one.priority - other.priority),
      notes: beside.notes,
      links: linksOf(this.#found.get('hyperlinks')),
      tables: beside.tables,
      arrays: this.#arrays,
      filter: (filter === undefined ? undefined : rangeOf(attribute(filter, 'ref') ?? '')) ?? null,
      print: readPrint(this.#found, beside.printNames),
    };
  }

  /** Styles that the workbook does not have look plain. */
  #known(style: number): number {
    return style > 0 && style < this.#styleCount ? style : 0;
  }

  #child(name: string, child: string): XmlElement | undefined {
    const element = this.#found.get(name);
    return element === undefined ? undefined : childElement(element, child);
  }

  #standard(name: string, usual: number): number {
    const format = this.#found.get('sheetFormatPr');
    const stated = format === undefined ? NaN : Number(attribute(format, name));
    return stated > 0 ? stated : usual;
  }

  #takeColumns(element: XmlElement): void {
    this.#columns = childElements(element, 'col')
      .flatMap((column) => {
        const [from, to] = [
          Number(attribute(column, 'min')) - 1,
          Math.min(Number(attribute(column, 'max')), 16_384) - 1,
        ];
        const width = Number(attribute(column, 'width'));
        if (!(from >= 0 && to >= from)) return [];
        return {
          from,
          to,
          width: width >= 0 && width <= 255 ? width : null,
          hidden: isTrue(attribute(column, 'hidden')) || width === 0,
          style: this.#known(Number(attribute(column, 'style') ?? 0)),
        };
      })
      .sort((one, other) => one.from - other.from);
    if (this.#columns.every(({ style }) => style === 0)) return;
    const styles = new Uint16Array(16_384);
    for (const { from, to, style } of this.#columns) styles.fill(style, from, to + 1);
    this.#columnStyles = styles;
  }

  /** Those that newer programs write behind the sheet stand in extensions. */
  #takeRules(element: XmlElement): void {
    if (element.name === 'dataValidations') this.#rules.push(...readRules(element, this.context.date1904));
    else if (element.name === 'conditionalFormatting')
      this.#conditional.push(...readConditions(element, this.context.styles));
    else for (const child of element.children) if (isElement(child)) this.#takeRules(child);
  }
}

function freezeOf(pane: XmlElement | undefined): SheetLooks['freeze'] {
  const state = pane === undefined ? undefined : attribute(pane, 'state');
  if (pane === undefined || (state !== 'frozen' && state !== 'frozenSplit')) return { rows: 0, columns: 0 };
  const split = (name: string): number => Math.max(0, Math.floor(Number(attribute(pane, name) ?? 0)) || 0);
  return { rows: split('ySplit'), columns: split('xSplit') };
}

/** A link that also leads out of the file is one to the web. */
function linksOf(list: XmlElement | undefined): SheetLooks['links'] {
  return (list === undefined ? [] : childElements(list, 'hyperlink')).flatMap((link) => {
    const place = parseAddress((attribute(link, 'ref') ?? '').split(':')[0] ?? '');
    const location = attribute(link, 'location') ?? '';
    const leadsOut = prefixedAttribute(link.attributes, 'id') !== undefined;
    return place === undefined || location === '' || leadsOut ? [] : [{ ...place, location }];
  });
}
