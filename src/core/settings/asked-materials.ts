import { normaliseName } from '../names/normalise-name';
import { materials } from '../tables/table-columns';

/** 应报材料 where a school says nothing else (statistics.md, 统计汇总 (3)); 实施方案 is taken but not asked for. */
export const usualMaterials = [
  '统计表（电子版）',
  '总结（电子版）',
  '总结（盖章纸质版）',
  '活动照片',
  '职业教育法宣传总结',
] as const;

/**
 * 应报材料 as names, each once: parted by `;` or line breaks, else by commas. A material of the fixed list keeps its own spelling;
 * 无 asks for none.
 */
export function askedMaterials(text: string): readonly string[] {
  const parts = text.split(/[;；\n]+/);
  const names = (parts.length > 1 ? parts : text.split(/[,，、]+/)).map((name) => name.trim()).filter(Boolean);
  if (names.length === 0) return usualMaterials;
  const spelt = new Map<string, string>(materials.map((name) => [normaliseName(name), name]));
  const asked = new Map<string, string>();
  for (const name of names) {
    const key = normaliseName(name);
    if (!asked.has(key)) asked.set(key, spelt.get(key) ?? name);
  }
  return [...asked.values()].filter((name) => name !== '无');
}

/** What the column 材料 may say: what is asked for, then the rest of the fixed list. */
export function materialChoices(asked: readonly string[]): readonly string[] {
  return [...new Set<string>([...asked, ...materials])];
}
