import { toNumber } from '../base/decimal';
import { normaliseName } from '../names/normalise-name';
import type { Finding, MessageOf } from '../base/findings';
import { blank, isPresent } from '../base/parsed';
import { judgesWithoutWeight, marksWithoutWeight, trimsByJudgeAndGroup, weighsNobody } from '../scores/refusals';
import { clip } from '../reading/row-source';
import { findSetting } from '../settings/read-settings';
import { placeInRow } from '../tables/place-in-row';
import { linesAreInOrder } from '../scores/standing';
import { check, placeIn } from './check';
import type { CheckContext, Tell, Tells } from './check';

/** G1: settings that are missing or contradict each other. Those that cannot be read are told where they are read. */
export const contradictorySettings = check({
  code: 'G1',
  severities: ['error', 'warn'],
  example: '优秀线 80 · 良好线 90',
  find: (context, tells) => {
    const { error, warn } = tells;
    const { rules } = context.settings;
    const findings: Finding[] = [];
    const add = (tell: Tell<'G1'>, name: string, id: MessageOf<'G1'>, values = {}) =>
      findings.push(tell(settingPlace(context, name), id, { name, ...values }));
    if (
      isPresent(context.settings.start) &&
      isPresent(context.settings.end) &&
      context.settings.end < context.settings.start
    ) {
      add(error, '结束日期', 'g1.week');
    }
    if (context.rubric === null) return findings;
    if (rules.eventPoints === blank) add(error, '重大活动分值', 'g1.eventPoints');
    if (context.scored.length === 0)
      add(error, '参评类别', 'g1.nobody', { kinds: context.settings.scoredKinds.join('、') });
    if (trimsByJudgeAndGroup(rules)) add(error, '去极值方式', 'g1.trimGroups');
    if (!linesAreInOrder(rules)) add(error, '良好线', 'g1.lines');
    const judged = context.rubric.rubric.criteria.some((criterion) => criterion.mode === '评委');
    if (judged && isPresent(rules.trimThreshold) && rules.trimThreshold <= 3)
      add(warn, '去掉最高最低分的最少评委数', 'g1.trimThree');
    findings.push(...groupFindings(context, tells));
    return findings;
  },
});

function settingPlace(context: CheckContext, name: string) {
  const table = context.found.tables.get('settings');
  const at = findSetting(table, name);
  if (table === undefined) return null;
  return at === undefined ? placeInRow(table, table.headerRow, '项目') : { sheet: table.sheet.name, ...at };
}

function groupFindings(context: CheckContext, { error, warn }: Tells<'G1', 'error' | 'warn'>): readonly Finding[] {
  const { rules } = context.settings;
  if (!isPresent(rules.groupWeights)) return [];
  const { judges } = context;
  const at = settingPlace(context, '评委组权重');
  const groups = new Set(judges.map((judge) => normaliseName(judge.group)));
  if (weighsNobody(rules, judges)) {
    const own = [...new Set(judges.map((judge) => judge.group))].filter((group) => group !== '');
    const values = { weighted: [...rules.groupWeights.keys()].join('、'), groups: own.map(clip).join('、') || '—' };
    return [error(at, 'g1.noGroup', values)];
  }
  const unused = [...rules.groupWeights].filter(([group]) => !groups.has(group));
  const marking = new Set(marksWithoutWeight(context));
  return [
    ...unused.map(([group, weight]) => warn(at, 'g1.emptyGroup', { group, weight: toNumber(weight) })),
    ...judgesWithoutWeight(rules, judges).map((judge) => {
      const place = placeIn(context, 'judges', judge.row, '组别');
      const values = { judge: judge.name, group: judge.group === '' ? '—' : judge.group };
      return marking.has(judge) ? error(place, 'g1.noWeight', values) : warn(place, 'g1.noWeightYet', values);
    }),
  ];
}
