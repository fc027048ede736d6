import { isRich, scalarOf, textOf } from '../../core/base/cells';
import type { Cell } from '../../core/base/cells';
import { dayOfSerial } from '../../core/base/day';
import type { Evaluation } from '../../core/evaluation';
import { ruleSentences } from '../../core/overview/rule-sentences';
import { findSetting } from '../../core/settings/read-settings';
import { settingSpecs } from '../../core/settings/setting-specs';
import type { SettingSpec } from '../../core/settings/setting-specs';
import type { Say } from '../../words/words';
import type { RuleView, SettingView } from '../view';
import { groupOf, needed } from './setting-groups';

const order = Object.keys(groupOf);
const inGroups = [...settingSpecs].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));

/** Every setting of the contract as a person would type it, with what is wrong about it; empty where there is no 活动设置. */
export function settingViews({ book, findings }: Evaluation, say: Say): readonly SettingView[] {
  const table = book.found.tables.get('settings');
  if (table === undefined) return [];
  const problems = new Map<string, string>();
  for (const { code, place, message } of findings) {
    if (code !== 'G1' || place?.sheet !== table.sheet.name) continue;
    const key = `${place.row}`;
    if (!problems.has(key)) problems.set(key, say(message.id, message.values));
  }
  return inGroups.map((spec) => {
    const at = findSetting(table, spec.name);
    const cell = at === undefined ? null : (table.sheet.rows[at.row]?.[at.column] ?? null);
    return {
      key: spec.key,
      name: spec.name,
      label: say(`setting.label.${spec.key}`),
      group: groupOf[spec.key],
      usual: String(spec.standard ?? ''),
      needed: needed.includes(spec.key),
      value: at === undefined ? String(spec.standard ?? '') : typedText(cell, spec),
      explanation: say(`setting.${spec.key}`),
      input: inputOf(spec),
      problem: at === undefined ? null : (problems.get(`${at.row}`) ?? null),
    };
  });
}

function typedText(cell: Cell, { kind }: SettingSpec): string {
  const value = scalarOf(cell);
  const isDay = kind === 'day' || (isRich(cell) && cell.date === true);
  return isDay && typeof value === 'number' && value > 60 ? dayOfSerial(value) : textOf(cell);
}

function inputOf({ kind }: SettingSpec): SettingView['input'] {
  if (kind === 'text' || kind === 'day') return kind;
  return 'oneOf' in kind ? { choices: kind.oneOf } : 'number';
}

export function ruleViews({ book }: Evaluation, say: Say): readonly RuleView[] {
  return ruleSentences(book).map(({ message, warning, settings }) => {
    return { sentence: say(message.id, message.values), warning, settings };
  });
}
