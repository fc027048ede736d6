import { HostError } from '../host-error';
import { HostObject, flagArgument, numberArgument, textArgument } from '../host-object';
import type { Property } from '../host-object';
import type { Place } from '../model/host-book';
import { lastRow } from '../model/host-sheet';
import type { Look } from '../model/look';
import { restyle } from '../model/restyle';
import { demandWritable } from '../model/write-cells';
import type { Scope } from './scope';

const plainFont: Readonly<Record<string, unknown>> = {
  name: '等线',
  size: 11,
  bold: false,
  italic: false,
  color: '#000000',
  underline: 'None',
  strikethrough: false,
};
const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
  'DiagonalDown',
  'DiagonalUp',
];
const plainBorder: Readonly<Record<string, unknown>> = { style: 'None', color: '#000000', weight: 'Thin' };
const alignments = {
  horizontalAlignment: [
    'General',
    'Left',
    'Center',
    'Right',
    'Fill',
    'Justify',
    'CenterAcrossSelection',
    'Distributed',
  ],
  verticalAlignment: ['Top', 'Center', 'Bottom', 'Justify', 'Distributed'],
} as const;
export const standardWidth = 48;
const standardHeight = 14.25;

/** `range.format`: looks are read as Excel does, null where the cells differ. */
export function formatObject(scope: Scope, places: () => readonly Place[]): HostObject {
  const looks = lookAccess(scope, places);
  return new HostObject('RangeFormat', {
    properties: {
      horizontalAlignment: looks.property(
        (look) => look.horizontalAlignment ?? 'General',
        (look, value) => ({ ...look, horizontalAlignment: oneOf(alignments.horizontalAlignment, value) }),
      ),
      verticalAlignment: looks.property(
        (look) => look.verticalAlignment ?? 'Bottom',
        (look, value) => ({ ...look, verticalAlignment: oneOf(alignments.verticalAlignment, value) }),
      ),
      wrapText: looks.property(
        (look) => look.wrapText ?? false,
        (look, value) => ({ ...look, wrapText: flagArgument(value) }),
      ),
      ...sizeProperties(scope, places),
    },
    parts: {
      font: () => fontObject(looks),
      fill: () => fillObject(looks),
      borders: () => borderCollection(looks),
      protection: () =>
        new HostObject('FormatProtection', {
          properties: {
            locked: looks.property(
              (look) => look.locked ?? true,
              (look, value) => ({ ...look, locked: flagArgument(value) }),
            ),
          },
        }),
    },
    methods: {
      autofitColumns: () => {
        for (const { sheet, range } of places()) {
          for (let column = range.left; column <= range.right; column++) sheet.columnWidths.delete(column);
        }
      },
      autofitRows: () => {
        for (const { sheet, range } of places()) {
          for (let row = range.top; row <= range.bottom; row++) sheet.rowHeights.delete(row);
        }
      },
    },
  });
}

type LookAccess = {
  readonly property: (read: (look: Look) => unknown, change: (look: Look, value: unknown) => Look) => Property;
  readonly change: (change: (look: Look) => Look) => void;
};

function lookAccess(scope: Scope, places: () => readonly Place[]): LookAccess {
  const change = (changed: (look: Look) => Look): void => {
    for (const { sheet, range } of places()) {
      demandWritable(scope.book, sheet, range);
      restyle(sheet, range, changed);
    }
  };
  return {
    change,
    property: (read, write) => ({
      get: () => common(places(), read),
      set: (value) => change((look) => write(look, value)),
    }),
  };
}

/** Null where the cells differ. Cells far below the used ones look like their columns. */
function common(places: readonly Place[], read: (look: Look) => unknown): unknown {
  let found: unknown;
  for (const { sheet, range } of places) {
    const bottom = range.bottom === lastRow ? Math.max(range.top, sheet.rows.length) : range.bottom;
    for (let row = range.top; row <= bottom; row++) {
      for (let column = range.left; column <= range.right; column++) {
        const value = read(sheet.cell(row, column).look);
        if (found === undefined) found = value;
        else if (found !== value) return null;
      }
    }
  }
  return found;
}

function fontObject(looks: LookAccess): HostObject {
  const names = Object.keys(plainFont);
  return new HostObject('RangeFont', {
    properties: Object.fromEntries(
      names.map((name) => [
        name,
        looks.property(
          (look) => look.font?.[name] ?? plainFont[name],
          (look, value) => {
            if (typeof value !== typeof plainFont[name]) throw new HostError('InvalidArgument');
            return { ...look, font: { ...look.font, [name]: value } };
          },
        ),
      ]),
    ),
  });
}

function fillObject(looks: LookAccess): HostObject {
  return new HostObject('RangeFill', {
    properties: {
      color: looks.property(
        (look) => look.fill || '#FFFFFF',
        (look, value) => ({ ...look, fill: textArgument(value) }),
      ),
    },
    methods: {
      clear: () => looks.change((look) => ({ ...look, fill: '' })),
    },
  });
}

function borderCollection(looks: LookAccess): HostObject {
  const border = (edge: unknown): HostObject => {
    const side = oneOf(edges, edge);
    return new HostObject('RangeBorder', {
      identity: () => ({ Id: side }),
      properties: {
        id: { get: () => side },
        sideIndex: { get: () => side },
        ...Object.fromEntries(
          Object.keys(plainBorder).map((name) => [
            name,
            looks.property(
              (look) => look.borders?.[side]?.[name] ?? plainBorder[name],
              (look, value) => ({
                ...look,
                borders: { ...look.borders, [side]: { ...look.borders?.[side], [name]: textArgument(value) } },
              }),
            ),
          ]),
        ),
      },
    });
  };
  return new HostObject('RangeBorderCollection', {
    properties: { count: { get: () => edges.length } },
    items: () => edges.map(border),
    item: border,
    methods: { getItem: ([edge]) => border(edge) },
  });
}

function sizeProperties(scope: Scope, places: () => readonly Place[]): Readonly<Record<string, Property>> {
  const demandFree = (): void => {
    const barred = places().some((place) => place.sheet.protectedBy !== 'nobody');
    if (scope.book.readOnly || barred) throw new HostError('AccessDenied');
  };
  const size = (value: unknown): number => {
    const points = numberArgument(value);
    if (points < 0 || points > 1790) throw new HostError('InvalidArgument');
    return points;
  };
  return {
    columnWidth: {
      get: () => {
        const [place] = places();
        if (place === undefined) return null;
        const { left, right } = place.range;
        return uniform(left, right, (column) => place.sheet.columnWidths.get(column) ?? standardWidth);
      },
      set: (value) => {
        demandFree();
        for (const { sheet, range } of places()) {
          for (let column = range.left; column <= range.right; column++) sheet.columnWidths.set(column, size(value));
        }
      },
    },
    rowHeight: {
      get: () => {
        const [place] = places();
        if (place === undefined) return null;
        const { top, bottom } = place.range;
        return uniform(top, bottom, (row) => place.sheet.rowHeights.get(row) ?? standardHeight);
      },
      set: (value) => {
        demandFree();
        for (const { sheet, range } of places()) {
          for (let row = range.top; row <= range.bottom; row++) sheet.rowHeights.set(row, size(value));
        }
      },
    },
  };
}

/** Null where they differ. */
function uniform(from: number, to: number, sizeOf: (at: number) => number): number | null {
  const size = sizeOf(from);
  for (let at = from + 1; at <= to; at++) if (sizeOf(at) !== size) return null;
  return size;
}

function oneOf(allowed: readonly string[], value: unknown): string {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new HostError('InvalidArgument');
  return found;
}
