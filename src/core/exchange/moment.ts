/** A moment as W3C writes dates and times; one without a time zone is taken as UTC, so that every computer orders files alike. */
const written = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?)?$/i;
/** Clocks differ, and some programs write local time as UTC. */
const tolerance = 86_400_000;

/** Milliseconds since 1970; undefined where the text is no such moment. */
export function momentOf(text: string): number | undefined {
  const [, day, time = '00:00', zone = 'Z'] = written.exec(text.trim()) ?? [];
  const moment = day === undefined ? NaN : Date.parse(`${day}T${time}${zone.toUpperCase()}`);
  return Number.isNaN(moment) ? undefined : moment;
}

/** The text where it can be a moment before `now`, give or take a day; else '', which is older than any. */
export function pastMoment(text: string, now: string): string {
  const [moment, latest = Infinity] = [momentOf(text), momentOf(now)];
  return moment === undefined || moment > latest + tolerance ? '' : text;
}
