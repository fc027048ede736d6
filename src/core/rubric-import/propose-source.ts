import { mediaLevels } from '../tables/table-columns';
import type { Proposal } from './proposal';

export type Sourced = Proposal & { readonly source: string };

/** `省级以上媒体采用` → 省级 and what is above it. */
const levelName = new RegExp(
  '^(?:在|被|获)?(校级|区县级|区级|县级|市级|省级|国家级)(及?其?以上)?(?:新闻|宣传)?(?:媒体|报刊|网站|平台)?的?' +
    '(?:采用|采纳|录用|发表|发布|刊发|刊登|刊载|报道)?(?:宣传|新闻)?(?:报道|稿件|稿)?$',
);
const articles = /[篇稿]|报道|新闻|媒体/;
const otherWriting = /论文|案例|课题|征文|作品|教材|专利/;

/**
 * The register that a proposal is counted from, where the words are unambiguous: levels of articles mean 宣传登记, shares of volunteers among
 * students 志愿服务登记, shares of entrants and of contests held in time 竞赛登记. '' means 考核登记. Levels become those that the register knows.
 */
export function withSource(proposal: Proposal, words: string): Sourced {
  const plain = { ...proposal, source: '' };
  if (proposal.kind === 'doubtful') return plain;
  const { mode, parameters } = proposal;
  if (mode === '计数' && articles.test(words) && !otherWriting.test(words)) {
    const levels = byLevel(parameters);
    return levels === undefined ? plain : { ...proposal, parameters: levels, source: '宣传登记：按级别计篇' };
  }
  if (mode !== '比例') return plain;
  if (parameters !== '') {
    const isVolunteers = /志愿/.test(words) && !/时长|小时/.test(words);
    return isVolunteers ? { ...proposal, source: '志愿服务登记：人次比' } : plain;
  }
  if (/参赛率|参赛人数[÷/]应参赛/.test(words)) return { ...proposal, source: '竞赛登记：参赛率' };
  if (/(?:按期|按时|准时)开赛率/.test(words)) return { ...proposal, source: '竞赛登记：按期开赛率' };
  return /报道覆盖率/.test(words) ? { ...proposal, source: '活动登记：报道覆盖率' } : plain;
}

/** `市级=1;省级及以上=2` → 市级=1;省级=2;国家级=2. Undefined where a name is no level, or one level would have two prices. */
function byLevel(parameters: string): string | undefined {
  const own = new Map<string, string>();
  const above: { readonly from: number; readonly points: string }[] = [];
  for (const entry of parameters.split(';')) {
    const [name = '', points = ''] = entry.split('=');
    const [, written = '', upward] = levelName.exec(name) ?? [];
    const level = /^[区县]级$/.test(written) ? '区县级' : written;
    const from = mediaLevels.findIndex((known) => known === level);
    if (from < 0 || own.has(level)) return undefined;
    own.set(level, points);
    if (upward !== undefined) above.push({ from, points });
  }
  if (above.length > 1) return undefined;
  const [upward] = above;
  return mediaLevels
    .flatMap((level, at) => {
      const points = own.get(level) ?? (upward !== undefined && at > upward.from ? upward.points : undefined);
      return points === undefined ? [] : [`${level}=${points}`];
    })
    .join(';');
}
