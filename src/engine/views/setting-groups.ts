import type { SettingKey } from '../../core/settings/setting-specs';
import type { SettingGroup } from '../view';

/** Which group a setting belongs to, in the order in which a person goes through them. */
export const groupOf: Readonly<Record<SettingKey, SettingGroup>> = {
  school: 'event',
  event: 'event',
  year: 'event',
  semester: 'event',
  theme: 'event',
  scheme: 'event',
  start: 'dates',
  end: 'dates',
  deadline: 'dates',
  askedMaterials: 'dates',
  basis: 'sender',
  organiser: 'sender',
  columnUrl: 'sender',
  filledBy: 'sender',
  phone: 'sender',
  scoredKinds: 'judging',
  trimming: 'judging',
  trimThreshold: 'judging',
  groupWeights: 'judging',
  notApplicable: 'judging',
  fullMark: 'marks',
  cap: 'marks',
  decimals: 'marks',
  rounding: 'marks',
  ties: 'grades',
  excellentLine: 'grades',
  goodLine: 'grades',
  passLine: 'grades',
  excellentShare: 'grades',
  eventPoints: 'semester',
};

/** Settings that have no usual value and stand on what is printed. 重大活动分值 is asked for by a check, where the school scores. */
export const needed: readonly SettingKey[] = ['school', 'start', 'end'];
