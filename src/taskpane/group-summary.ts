import { blank } from '../core/base/parsed';
import { yearAndEvent, yearIn } from '../core/settings/year-and-event';
import type { SettingGroup, SettingView } from '../engine/view';
import type { PaneMessageId, SayPane } from '../words/pane-words';

type Key = SettingView['key'];

/** What a closed group holds, in a few words: `2024-05-13 – 05-19`. What is empty is left out. */
export function groupSummary(group: SettingGroup, settings: readonly SettingView[], say: SayPane): string {
  const values = new Map(settings.map(({ key, value }) => [key, value]));
  const valueOf = (key: Key) => values.get(key) ?? '';
  const told = (key: Key, id: PaneMessageId) => (valueOf(key) === '' ? '' : say(id, { value: valueOf(key) }));
  const joined = (parts: readonly string[], by = say('pane.comma')) => parts.filter(Boolean).join(by);
  switch (group) {
    case 'event':
      return yearWithEvent(valueOf('year'), valueOf('event'));
    case 'dates':
      return daySpan(valueOf('start'), valueOf('end'));
    case 'sender':
      return joined([valueOf('filledBy'), valueOf('phone')]);
    case 'judging':
      return joined([valueOf('trimming'), told('trimThreshold', 'pane.trimFrom')]);
    case 'marks':
      return joined([told('fullMark', 'pane.ofFull'), valueOf('rounding'), told('decimals', 'pane.places')]);
    case 'grades':
      return joined([
        told('excellentLine', 'pane.excellent'),
        told('goodLine', 'pane.good'),
        told('passLine', 'pane.pass'),
      ]);
    case 'semester':
      return told('eventPoints', 'pane.inPoints');
  }
}

/** `2026 职业教育活动周`, the year once; as it is typed where it is no year. */
function yearWithEvent(typed: string, name: string): string {
  const { year, event } = yearAndEvent(yearIn(typed) ?? blank, name);
  const known = year === undefined ? '' : String(year);
  return [yearIn(typed) === undefined ? typed : known, event].filter(Boolean).join(' ');
}

/** The second day without the year where it is the same. */
function daySpan(start: string, end: string): string {
  if (start === '' || end === '') return start === '' ? end : start;
  const sameYear = /^\d{4}-/.test(start) && start.slice(0, 5) === end.slice(0, 5);
  return `${start} – ${sameYear ? end.slice(5) : end}`;
}
