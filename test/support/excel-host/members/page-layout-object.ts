import { HostError } from '../host-error';
import { HostObject, isRecord } from '../host-object';
import type { Property } from '../host-object';
import type { HostSheet } from '../model/host-sheet';
import { localAddress } from './address';
import { rangeArgument } from './places';
import { rangeObject } from './range-object';
import type { Scope } from './scope';

/** As a new sheet has it. */
export const plainPage: Readonly<Record<string, unknown>> = {
  orientation: 'Portrait',
  paperSize: 'A4',
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  leftMargin: 50.4,
  rightMargin: 50.4,
  topMargin: 54,
  bottomMargin: 54,
  headerMargin: 21.6,
  footerMargin: 21.6,
  printGridlines: false,
  blackAndWhite: false,
};

/** Points in each unit of `setPrintMargins`. */
const units: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

/** The sheet's page: everything is stored under Office.js's own names. */
export function pageLayoutObject(scope: Scope, sheet: HostSheet): HostObject {
  const { book } = scope;
  const titles = (key: string) => (args: readonly unknown[]) => {
    sheet.page[key] = localAddress(rangeArgument(args[0]));
  };
  const kept = stored(sheet.page, plainPage);
  const titlesOrNull = (key: string) => (): HostObject | null => {
    const address = sheet.page[key];
    return typeof address === 'string' ? rangeObject(scope, sheet, rangeArgument(address)) : null;
  };
  return new HostObject('PageLayout', {
    properties: {
      ...kept,
      paperSize: {
        ...kept['paperSize'],
        set: (value) => {
          if (book.papers !== undefined && !book.papers.includes(String(value))) throw new HostError('InvalidArgument');
          kept['paperSize']?.set?.(value);
        },
      },
      zoom: {
        ...kept['zoom'],
        set: (value) => {
          if (book.fitsToPages || (isRecord(value) && 'scale' in value)) kept['zoom']?.set?.(value);
        },
      },
    },
    parts: {
      headersFooters: () =>
        new HostObject('HeaderFooterGroup', {
          parts: { defaultForAllPages: () => headerFooterObject(sheet) },
        }),
    },
    methods: {
      getPrintTitleRowsOrNullObject: titlesOrNull('printTitleRows'),
      getPrintTitleColumnsOrNullObject: titlesOrNull('printTitleColumns'),
      setPrintTitleRows: titles('printTitleRows'),
      setPrintTitleColumns: titles('printTitleColumns'),
      setPrintArea: titles('printArea'),
      setPrintMargins: ([unit, margins]) => {
        const points = units[String(unit)];
        if (points === undefined || !isRecord(margins)) throw new HostError('InvalidArgument');
        for (const [side, size] of Object.entries(margins)) {
          if (typeof size !== 'number' || size < 0) throw new HostError('InvalidArgument');
          sheet.page[`${side}Margin`] = size * points;
        }
      },
    },
  });
}

function headerFooterObject(sheet: HostSheet): HostObject {
  return new HostObject('HeaderFooter', {
    properties: stored(sheet.page, {
      centerHeader: '',
      leftHeader: '',
      rightHeader: '',
      centerFooter: '',
      leftFooter: '',
      rightFooter: '',
    }),
  });
}

/** Properties that are only kept; a value of another type than the default is refused. */
export function stored(
  facts: Record<string, unknown>,
  defaults: Readonly<Record<string, unknown>>,
): Readonly<Record<string, Property>> {
  return Object.fromEntries(
    Object.entries(defaults).map(([name, fallback]) => [
      name,
      {
        get: () => facts[name] ?? fallback,
        set: (value: unknown) => {
          if (fallback !== null && typeof value !== typeof fallback) throw new HostError('InvalidArgument');
          facts[name] = value;
        },
      },
    ]),
  );
}
