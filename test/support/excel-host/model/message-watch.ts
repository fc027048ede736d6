import type { HostSheet } from './host-sheet';

/** What a message has done so far, for what depends on the whole of it. */
export class MessageWatch {
  /** Nothing is calculated through the API before the message ends. */
  suspended = false;
  private readonly added = new Set<HostSheet>();
  private wrote = false;

  begin(): void {
    this.suspended = false;
    this.wrote = false;
    this.added.clear();
  }

  sheetAdded(sheet: HostSheet): void {
    this.added.add(sheet);
  }

  cellsWritten(): void {
    this.wrote = true;
  }

  /** Ctrl+Z after a message that adds a very hidden sheet and writes cells ends desktop Excel: it must never be sent. */
  isDangerous(): boolean {
    return this.wrote && [...this.added].some(({ visibility }) => visibility === 'veryHidden');
  }
}
