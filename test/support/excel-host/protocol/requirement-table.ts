import { readFileSync } from 'node:fs';

/** By `Class.member`, the ExcelApi set that first had it, as a number of two parts: 1.14 → 1014. */
export type RequirementTable = ReadonlyMap<string, number>;

let table: RequirementTable | undefined;

/**
 * The requirement set of every member, read from the tags of `@types/office-js`. Members of ExcelApiOnline and of
 * the desktop sets count as newer than every numbered set.
 */
export function requirementTable(): RequirementTable {
  table ??= readTable(readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8'));
  return table;
}

export function setNumber(version: string): number {
  const [major = '0', minor = '0'] = version.split('.');
  return Number(major) * 1000 + Number(minor);
}

function readTable(text: string): RequirementTable {
  const found = new Map<string, number>();
  const start = text.indexOf('\ndeclare namespace Excel {');
  const end = text.indexOf('\ndeclare namespace Word {');
  let owner = '';
  let tag = 0;
  for (const line of text.slice(start, end).split('\n')) {
    const api = /\[Api set: (\w+) ?([\d.]*)/.exec(line);
    if (api !== null) tag = api[1] === 'ExcelApi' ? setNumber(api[2] ?? '') : Number.MAX_SAFE_INTEGER;
    const opened = /^ {4}class (\w+)(?:<T>)? extends OfficeExtension\.ClientObject/.exec(line);
    if (opened !== null) {
      owner = opened[1] ?? '';
      found.set(owner, tag);
    }
    if (line === '    }') owner = '';
    const member = owner === '' ? null : /^ {8}(?:readonly )?(\w+)\??[(:<]/.exec(line);
    if (member === null) continue;
    const key = `${owner}.${member[1] ?? ''}`;
    // Of several overloads the oldest counts.
    found.set(key, Math.min(tag === 0 ? Number.MAX_SAFE_INTEGER : tag, found.get(key) ?? Number.MAX_SAFE_INTEGER));
  }
  return found;
}
