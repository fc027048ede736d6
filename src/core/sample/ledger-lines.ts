import type { Department } from '../names/department';
import { toNumber } from '../base/decimal';
import { presentOr } from '../base/parsed';
import type { Criterion } from '../rubric/criterion';
import type { SampleRow } from './sample-school';
import { seeded } from './seeded';
import type { Seeded } from './seeded';

/**
 * What an office might enter for a department on one criterion, by the criterion's mode: a good department loses less and reaches
 * more. No lines where offices enter nothing (加分, 扣分 and 否决 are the exception).
 */
export function ledgerLines(
  criterion: Criterion,
  department: Department,
  quality: number,
  subject: string,
): readonly SampleRow[] {
  const chance = seeded(`${criterion.id} ${department.name} ${subject}`);
  const { part, mode } = criterion;
  if (part === 'veto') return [];
  if (part !== 'inside')
    return chance.happens(part === 'bonus' ? quality - 0.6 : 0.8 - quality) ? oneLine(criterion, chance, 1) : [];
  if (mode === '扣分') return deduction(criterion, quality, chance);
  if (mode === '比例') return [ratio(criterion, department, quality, chance)];
  if (mode === '计数') return oneLine(criterion, chance, chance.whole(2, 4));
  if (mode === '分档') return [band(criterion, department, quality, chance)];
  if (mode === '是否') return [{ 事项: chance.happens(quality) ? '有' : '无' }];
  return mode === '名次' ? [{ 数量: chance.whole(20, 90) }] : [];
}

/** Kinds with a price in points. */
function kindsOf({ parameters }: Criterion): readonly string[] {
  return [...parameters.prices].flatMap(([kind, price]) => (price === 'all' || kind === '无记录' ? [] : [kind]));
}

function oneLine(criterion: Criterion, chance: Seeded, quantity: number): readonly SampleRow[] {
  return [{ 事项: chance.pick(kindsOf(criterion)), 数量: quantity }];
}

function deduction(criterion: Criterion, quality: number, chance: Seeded): readonly SampleRow[] {
  if (chance.happens(quality * 1.6 - 0.65)) return [{ 事项: '无扣分' }];
  return oneLine(criterion, chance, chance.happens(0.8) ? 1 : 2);
}

function ratio(criterion: Criterion, department: Department, quality: number, chance: Seeded): SampleRow {
  const students = presentOr(department.students, 300);
  if (criterion.parameters.base !== null) {
    return { 数量: Math.round(students * (quality - 0.15 + chance.share() * 0.3)) };
  }
  const due = dueOf(criterion.content, students, presentOr(department.classes, 10), chance);
  return { 数量: Math.min(due, Math.round(due * (quality + chance.share() * 0.12))), 应有数: due };
}

function dueOf(content: string, students: number, classes: number, chance: Seeded): number {
  if (content.includes('班级')) return classes;
  return /学生|参与率/.test(content) ? students : chance.whole(4, 8);
}

function band(criterion: Criterion, department: Department, quality: number, chance: Seeded): SampleRow {
  const { bands } = criterion.parameters;
  const highest = bands?.steps.at(-1);
  if (bands === null || highest === undefined) {
    const kinds = kindsOf(criterion);
    return { 事项: chance.happens(quality - 0.2) ? (kinds[0] ?? '无') : (kinds[1] ?? '无') };
  }
  if (!bands.share) return { 数量: Math.max(1, Math.round(toNumber(highest.from) * (quality + chance.share()))) };
  const due = presentOr(department.students, 300);
  return { 数量: Math.round(due * Math.min(0.99, quality + chance.share() * 0.1)), 应有数: due };
}
