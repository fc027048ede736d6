import type { Change, DefinedName } from '../core/base/change';
import type { SheetContent } from '../core/base/sheet-content';

/** A list that grows with a column, as ours are; what else goes by such a name is somebody's own. */
const growingList = /^=?OFFSET\(.*COUNTA\(/s;

/**
 * The changes with every defined name of ours as it stands in this workbook: `WT_Plan`, or `WT_Plan_2` where somebody uses that name
 * for something else, in pick lists too. The same workbook always gives the same names.
 */
export function withOwnNames(changes: readonly Change[], known: readonly DefinedName[]): readonly Change[] {
  const taken = new Map(known.map(({ name, refersTo }) => [name.toLowerCase(), refersTo.trim()]));
  const own = (wanted: string): string => {
    const isFree = (name: string): boolean => growingList.test(taken.get(name.toLowerCase()) ?? 'OFFSET(COUNTA(');
    let name = wanted;
    for (let number = 2; !isFree(name); number++) name = `${wanted}_${number}`;
    return name;
  };
  return changes.map((change) => {
    if (change.kind === 'sheet') return { ...change, content: withOwnLists(change.content, own) };
    if (change.kind !== 'names') return change;
    return { ...change, names: change.names.map((defined) => ({ ...defined, name: own(defined.name) })) };
  });
}

function withOwnLists(content: SheetContent, own: (name: string) => string): SheetContent {
  const { validations } = content;
  if (validations === undefined) return content;
  return {
    ...content,
    validations: validations.map((validation) => {
      const { rule } = validation;
      if (rule.kind !== 'list' || !('source' in rule) || !/^\w+$/.test(rule.source)) return validation;
      return { ...validation, rule: { ...rule, source: own(rule.source) } };
    }),
  };
}
