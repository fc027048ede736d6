import type { MediaLevel } from '../entries/entry';
import { mediaLevels } from './form-field';

const names: Readonly<Record<MediaLevel, readonly string[]>> = {
  校级: ['校级', '校', '院级', '学校级'],
  区县级: ['区县级', '县区级', '县级', '区级', '区县', '县区'],
  市级: ['市级', '地市级', '市', '市州级'],
  省级: ['省级', '省', '省市级', '省自治区级'],
  国家级: ['国家级', '国家', '全国', '全国性', '中央级', '中央', '部级'],
};
const byName = new Map(mediaLevels.flatMap((level) => names[level].map((name) => [name, level] as const)));
const several: Readonly<Record<string, readonly MediaLevel[]>> = {
  市区级: ['区县级', '市级'],
  市县级: ['区县级', '市级'],
  省部级: ['省级', '国家级'],
};
const filler = /媒体|报道|新闻|稿件?|宣传|篇数?|数量?|刊发|发表|采用|刊登|平台|网站|发布|发稿|推送/g;

/** `省级及以上媒体报道` → 省级, 国家级; `区县级及市级` → both; undefined where the heading names no level. */
export function levelsIn(key: string): readonly MediaLevel[] | undefined {
  const core = key.replace(filler, '');
  const known = several[core];
  if (known !== undefined) return known;
  const range = /^(.+?)(?:\(含\))?(?:及|或|、)?(以上|以下)$/.exec(core);
  if (range !== null) {
    const from = byName.get(range[1] ?? '');
    if (from === undefined) return undefined;
    const at = mediaLevels.indexOf(from);
    return range[2] === '以上' ? mediaLevels.slice(at) : mediaLevels.slice(0, at + 1);
  }
  const levels = core.split(/[、/及和或]/).map((name) => byName.get(name));
  const all = levels.filter((level) => level !== undefined);
  return all.length === levels.length ? mediaLevels.filter((level) => all.includes(level)) : undefined;
}
