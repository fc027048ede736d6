import { HostError } from '../host-error';
import { HostObject, flagArgument } from '../host-object';
import type { Place } from '../model/host-book';
import type { HostRule } from '../model/host-rule';
import { intersection } from './address';
import { demandFormula } from './checked-rule';
import { without } from './data-validation-object';
import { stored } from './page-layout-object';
import { rangeObject } from './range-object';
import type { Scope } from './scope';

export function conditionalFormatCollection(scope: Scope, places: () => readonly Place[]): HostObject {
  const rules = (): readonly HostRule[] => {
    const [first] = places();
    return (first?.sheet.conditionalFormats ?? []).filter((rule) =>
      rule.ranges.some((range) => places().some((place) => intersection(range, place.range) !== undefined)),
    );
  };
  const found = (id: unknown): HostObject => {
    const rule = rules().find((one) => one.id === id);
    if (rule === undefined) throw new HostError('ItemNotFound');
    return conditionalFormatObject(scope, places, rule);
  };
  return new HostObject('ConditionalFormatCollection', {
    items: () => rules().map((rule) => conditionalFormatObject(scope, places, rule)),
    item: found,
    methods: {
      getCount: () => rules().length,
      getItem: ([id]) => found(id),
      add: ([type]) => {
        if (type !== 'Custom') throw new HostError('NotImplemented');
        demandFree(scope, places());
        const rule: HostRule = {
          id: scope.book.nextId(),
          ranges: places().map((place) => place.range),
          facts: { font: {}, fill: {}, stopIfTrue: false },
        };
        // A new rule comes first.
        places()[0]?.sheet.conditionalFormats.unshift(rule);
        return conditionalFormatObject(scope, places, rule);
      },
      clearAll: () => {
        demandFree(scope, places());
        for (const { sheet, range } of places()) {
          for (const rule of sheet.conditionalFormats) {
            rule.ranges = rule.ranges.flatMap((other) => without(other, range));
          }
          sheet.conditionalFormats = sheet.conditionalFormats.filter((rule) => rule.ranges.length > 0);
        }
      },
    },
  });
}

function demandFree(scope: Scope, places: readonly Place[]): void {
  const barred = places.some((place) => place.sheet.protectedBy !== 'nobody');
  if (scope.book.readOnly || barred) throw new HostError('AccessDenied');
}

function conditionalFormatObject(scope: Scope, places: () => readonly Place[], rule: HostRule): HostObject {
  const sheet = () => {
    const [first] = places();
    if (first === undefined) throw new HostError('InvalidReference');
    return first.sheet;
  };
  const custom = (): HostObject =>
    new HostObject('CustomConditionalFormat', {
      parts: { rule: () => customRule(rule), format: () => conditionalLook(rule) },
    });
  return new HostObject('ConditionalFormat', {
    identity: () => ({ Id: rule.id }),
    properties: {
      id: { get: () => rule.id },
      type: { get: () => 'Custom' },
      priority: { get: () => sheet().conditionalFormats.indexOf(rule), set: () => undefined },
      stopIfTrue: {
        get: () => rule.facts['stopIfTrue'],
        set: (value) => {
          rule.facts['stopIfTrue'] = flagArgument(value);
        },
      },
    },
    parts: { custom, customOrNullObject: custom },
    methods: {
      delete: () => {
        sheet().conditionalFormats.splice(sheet().conditionalFormats.indexOf(rule), 1);
      },
      getRange: () => {
        const [range] = rule.ranges;
        if (range === undefined) throw new HostError('ItemNotFound');
        return rangeObject(scope, sheet(), range);
      },
    },
  });
}

function customRule(rule: HostRule): HostObject {
  return new HostObject('ConditionalFormatRule', {
    properties: {
      formula: {
        get: () => rule.facts['formula'] ?? '',
        set: (value) => {
          demandFormula(value);
          rule.facts['formula'] = value;
        },
      },
    },
  });
}

function conditionalLook(rule: HostRule): HostObject {
  const kept = (name: 'font' | 'fill'): Record<string, unknown> => {
    const facts: Record<string, unknown> = { ...Object(rule.facts[name]) };
    rule.facts[name] = facts;
    return facts;
  };
  return new HostObject('ConditionalRangeFormat', {
    parts: {
      font: () =>
        new HostObject('ConditionalRangeFont', {
          properties: stored(kept('font'), {
            bold: false,
            italic: false,
            color: '',
            strikethrough: false,
            underline: 'None',
          }),
        }),
      fill: () =>
        new HostObject('ConditionalRangeFill', {
          properties: stored(kept('fill'), { color: '' }),
          methods: {
            clear: () => {
              rule.facts['fill'] = {};
            },
          },
        }),
    },
  });
}
