import type { Author, BookEvent } from '../model/host-book';

/** Numbers of the events on the wire. */
const eventTypes = { changed: 10, added: 13, deleted: 15, selected: 14 } as const;
const eventCategory = 65_536;

/** The message that tells the clients at one computer what happened; an event goes to the sheet's listeners and the workbook's. */
export function eventMessage(events: readonly BookEvent[], client: number): string {
  const entries = events.flatMap((event, index) => {
    const text = JSON.stringify(eventFacts(event, client));
    const targets = event.kind === 'added' || event.kind === 'deleted' ? ['Workbook'] : [event.sheet, 'Workbook'];
    return targets.map((target) => [eventCategory, eventTypes[event.kind], target, text, index + 1]);
  });
  return JSON.stringify({ type: 3, message: { entries } });
}

function eventFacts(event: BookEvent, client: number): Readonly<Record<string, unknown>> {
  return {
    address: event.address,
    worksheetId: event.sheet,
    source: isLocal(event.author, client) ? 'Local' : 'Remote',
    changeType: event.changeType,
    shiftDirection: event.changeType === 'RowInserted' ? 'ShiftCellDown' : 'None',
    triggerSource: event.author.kind === 'client' && isLocal(event.author, client) ? 'ThisLocalAddin' : 'Unknown',
    ...event.details,
  };
}

/** Each client sits at a computer of its own. */
function isLocal(author: Author, client: number): boolean {
  return author.kind !== 'remote' && author.client === client;
}
