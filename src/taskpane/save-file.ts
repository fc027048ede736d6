import type { FileView } from '../engine/engine';

export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The address of the bytes is needed until the browser has taken them. */
const addressLastsMs = 60_000;

/** Hands a file to the browser as a download. */
export function saveFile({ fileName, bytes }: FileView): void {
  const address = URL.createObjectURL(
    new Blob([new Uint8Array(bytes)], { type: fileName.endsWith('.zip') ? 'application/zip' : workbookType }),
  );
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, addressLastsMs);
}
