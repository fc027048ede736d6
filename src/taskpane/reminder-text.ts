import type { View } from '../engine/view';
import type { SayPane } from '../words/pane-words';

/** A message to paste into a chat group: which event, who still lacks what, until when; departments that lack the same stand in one line. */
export function reminderText({ title, settings, report }: View, say: SayPane, language: string): string {
  const valueOf = (wanted: string) => settings.find(({ key }) => key === wanted)?.value ?? '';
  const list = (of: readonly string[]) => of.join(say('pane.separator'));
  const byLack = new Map<string, string[]>();
  for (const { department, lacks } of report.returns) {
    if (lacks.length === 0) continue;
    const same = byLack.get(list(lacks));
    if (same === undefined) byLack.set(list(lacks), [department]);
    else same.push(department);
  }
  const organiser = valueOf('organiser');
  return [
    say('pane.reminderTitle', { title }),
    organiser === '' ? say('pane.reminderAsk') : say('pane.reminderAskTo', { organiser }),
    ...[...byLack].map(([what, names]) => say('pane.reminderLine', { departments: list(names), what })),
    ...deadlineLine(valueOf('deadline'), say, language),
    say('pane.reminderEnd'),
  ].join('\n');
}

function deadlineLine(deadline: string, say: SayPane, language: string): readonly string[] {
  if (deadline === '') return [];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(deadline);
  const day = isDay ? new Date(`${deadline}T00:00`).toLocaleDateString(language, { dateStyle: 'long' }) : deadline;
  return [say('pane.reminderDeadline', { deadline: day })];
}
