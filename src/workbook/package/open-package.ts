import { WorkbookError } from '../workbook-error';
import { unpackEntry } from '../zip/unpack-entry';
import { readZip } from '../zip/read-zip';
import type { ZipEntry } from '../zip/zip-entry';
import { contentTypesName, contentTypesOf } from './content-types';
import { PartStore } from './part-store';
import { refuseFileKind } from './refuse-file-kind';

/** The parts of a workbook file; throws, saying what to do, where the bytes are no workbook that we read. */
export function openPackage(bytes: Uint8Array): PartStore {
  refuseFileKind(bytes);
  const entries = readZip(bytes);
  const store = PartStore.over(entries);
  if (!store.has(contentTypesName)) throw otherArchive(entries);
  refusePackageKind(store);
  return store;
}

function otherArchive(entries: readonly ZipEntry[]): WorkbookError {
  const mimetype = entries.find((entry) => entry.name === 'mimetype');
  const text = mimetype === undefined || mimetype.size > 200 ? '' : new TextDecoder().decode(unpackEntry(mimetype));
  return new WorkbookError(text.includes('opendocument') ? 'fault.openDocument' : 'fault.notWorkbook');
}

function refusePackageKind(store: PartStore): void {
  const types = [...contentTypesOf(store).values()].map((type) => type.toLowerCase());
  const some = (part: string): boolean => types.some((type) => type.includes(part));
  if (some('sheet.binary')) throw new WorkbookError('fault.binaryWorkbook');
  const programs = store.names().some((name) => name.toLowerCase().endsWith('vbaproject.bin'));
  if (programs || some('macroenabled') || some('vbaproject')) throw new WorkbookError('fault.macroWorkbook');
  if (some('spreadsheetml.sheet.main') || some('spreadsheetml.template.main')) return;
  if (some('wordprocessingml')) throw new WorkbookError('fault.wordDocument');
  if (some('presentationml')) throw new WorkbookError('fault.slides');
  throw new WorkbookError('fault.notWorkbook');
}
