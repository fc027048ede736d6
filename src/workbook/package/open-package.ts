import { WorkbookError } from '../workbook-error';
import type { Codec } from '../zip/codec';
import { unpackEntry } from '../zip/unpack-entry';
import { readZip } from '../zip/read-zip';
import type { ZipEntry } from '../zip/zip-entry';
import { contentTypesName, contentTypesOf } from './content-types';
import { PartStore, partKey } from './part-store';
import { defaultWorkbook, mainPart } from './relationships';
import { refuseFileKind } from './refuse-file-kind';

/** The parts of a workbook file; throws, saying what to do, where the bytes are no workbook that we read. */
export function openPackage(bytes: Uint8Array, codec: Codec): PartStore {
  refuseFileKind(bytes);
  const entries = readZip(bytes);
  const store = PartStore.over(entries, codec);
  if (!store.has(contentTypesName)) throw otherArchive(entries);
  refusePackageKind(store);
  return store;
}

function otherArchive(entries: readonly ZipEntry[]): WorkbookError {
  const mimetype = entries.find((entry) => entry.name === 'mimetype');
  const text = mimetype === undefined || mimetype.size > 200 ? '' : new TextDecoder().decode(unpackEntry(mimetype));
  return new WorkbookError(text.includes('opendocument') ? 'fault.openDocument' : 'fault.notWorkbook');
}

/** The workbook's own part says what it is; types of parts that are not there say nothing. */
function refusePackageKind(store: PartStore): void {
  const typeOf = contentTypesOf(store);
  const main = mainPart(store);
  const type = typeOf(main);
  if (type.includes('sheet.binary')) throw new WorkbookError('fault.binaryWorkbook');
  const isProgram = (part: string) => partKey(part).endsWith('vbaproject.bin') || typeOf(part).includes('vbaproject');
  if (type.includes('macroenabled') || store.names().some(isProgram)) throw new WorkbookError('fault.macroWorkbook');
  if (type.includes('spreadsheetml.sheet.main') || type.includes('spreadsheetml.template.main')) return;
  if (type.includes('wordprocessingml')) throw new WorkbookError('fault.wordDocument');
  if (type.includes('presentationml')) throw new WorkbookError('fault.slides');
  if (store.has(defaultWorkbook) || main !== defaultWorkbook)
    throw new WorkbookError('fault.damaged', { part: contentTypesName });
  throw new WorkbookError('fault.notWorkbook');
}
