import { toNumber } from '../base/decimal';
import { normaliseName } from '../names/normalise-name';
import { finding } from '../base/finding';
import type { Finding, Severity } from '../base/findings';
import { blank, isPresent } from '../base/parsed';
import { judgesWithoutWeight, marksWithoutWeight, trimsByJudgeAndGroup, weighsNobody } from '../scores/refusals';
import { clip } from '../reading/row-source';
import { findSetting } from '../settings/read-settings';
import type { MessageId } from '../../words/words';
import { placeInRow } from '../tables/place-in-row';
import { linesAreInOrder } from '../scores/standing';
import { placeIn } from './check';
import type { Check, CheckContext } from './check';

/** G1: settings that are missing or contradict each other. Those that cannot be read are told where they are read. */
export const contradictorySettings: Check = (context) => {
  const { rules } = context.settings;
  const findings: Finding[] = [];
  const tell = (name: string, severity: Severity, id: MessageId, values = {}) =>
    findings.push(finding('G1', severity, settingPlace(context, name), id, { name, ...values }));
  if (
    isPresent(context.settings.start) &&
    isPresent(context.settings.end) &&
    context.settings.end < context.settings.start
  ) {
    tell('结束日期', 'error', 'g1.week');
  }
  if (context.rubric === null) return findings;
  if (rules.eventPoints === blank) tell('重大活动分值', 'error', 'g1.eventPoints');
  if (context.scored.length === 0)
    tell('参评类别', 'error', 'g1.nobody', { kinds: context.settings.scoredKinds.join('、') });
  if (trimsByJudgeAndGroup(rules)) tell('去极值方式', 'error', 'g1.trimGroups');
  if (!linesAreInOrder(rules)) tell('良好线', 'error', 'g1.lines');
  const judged = context.rubric.rubric.criteria.some((criterion) => criterion.mode === '评委');
  if (judged && isPresent(rules.trimThreshold) && rules.trimThreshold <= 3)
    tell('去掉最高最低分的最少评委数', 'warn', 'g1.trimThree');
  findings.push(...groupFindings(context));
  return findings;
};

function settingPlace(context: CheckContext, name: string) {
  const table = context.found.tables.get('settings');
  const at = findSetting(table, name);
  if (table === undefined) return null;
  return at === undefined ? placeInRow(table, table.headerRow, '项目') : { sheet: table.sheet.name, ...at };
}

function groupFindings(context: CheckContext): readonly Finding[] {
  const { rules } = context.settings;
  if (!isPresent(rules.groupWeights)) return [];
  const { judges } = context;
  const at = settingPlace(context, '评委组权重');
  const groups = new Set(judges.map((judge) => normaliseName(judge.group)));
  if (weighsNobody(rules, judges)) {
    const own = [...new Set(judges.map((judge) => judge.group))].filter((group) => group !== '');
    const values = { weighted: [...rules.groupWeights.keys()].join('、'), groups: own.map(clip).join('、') || '—' };
    return [finding('G1', 'error', at, 'g1.noGroup', values)];
  }
  const unused = [...rules.groupWeights].filter(([group]) => !groups.has(group));
  const marking = new Set(marksWithoutWeight(context));
  return [
    ...unused.map(([group, weight]) => finding('G1', 'warn', at, 'g1.emptyGroup', { group, weight: toNumber(weight) })),
    ...judgesWithoutWeight(rules, judges).map((judge) => {
      const place = placeIn(context, 'judges', judge.row, '组别');
      const values = { judge: judge.name, group: judge.group === '' ? '—' : judge.group };
      return marking.has(judge)
        ? finding('G1', 'error', place, 'g1.noWeight', values)
        : finding('G1', 'warn', place, 'g1.noWeightYet', values);
    }),
  ];
}
