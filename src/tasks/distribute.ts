import { formTitles } from '../core/exchange/guide-sheet';
import type { FormKind, Sender } from '../core/exchange/form';
import { formsOf } from '../core/exchange/forms-of';
import { senderDirectory } from '../core/exchange/senders';
import type { SenderDirectory } from '../core/exchange/senders';
import { readBook } from '../core/book/read-book';
import { newWorkbookFile } from '../workbook/file-workbook';
import type { FileWorkbook } from '../workbook/file-workbook';
import type { Workbook } from '../workbook/workbook';
import type { Codec } from '../workbook/zip/codec';
import type { ExchangeMessage, SayExchange } from '../words/exchange-words';
import { fileNames } from './file-names';

export type DistributeOptions = {
  /** Names of those who get a form; everybody without it. */
  readonly only?: readonly string[];
  /** The moment, ISO text. */
  readonly now: string;
  readonly say: SayExchange;
  readonly codec?: Codec;
};

export type FormFile = { readonly kind: FormKind; readonly fileName: string; readonly file: FileWorkbook };

export type DistributeResult =
  | { readonly kind: 'ready'; readonly files: readonly FormFile[] }
  | { readonly kind: 'refused'; readonly reason: ExchangeMessage };

/** Makes a form for everybody who has something to fill in; the workbook itself is only read. */
export async function distribute(workbook: Workbook, options: DistributeOptions): Promise<DistributeResult> {
  const book = readBook(await workbook.readAll());
  const directory = senderDirectory(book);
  const all = directory.senders;
  if (all.length === 0) return { kind: 'refused', reason: { id: 'distribute.nobody', values: {} } };
  const chosen = options.only === undefined ? { senders: all, unknown: [] } : choose(options.only, directory);
  if (chosen.unknown.length > 0)
    return { kind: 'refused', reason: { id: 'distribute.unknown', values: { names: chosen.unknown.join('、') } } };
  const forms = formsOf(book, chosen.senders, { made: options.now, say: options.say });
  const names = formFileNames(all);
  const files: FormFile[] = [];
  for (const { sender, sheets, names: lists } of forms) {
    const file = newWorkbookFile(options.codec);
    const laid = sheets.map((content) => ({ kind: 'sheet', content }) as const);
    await file.apply(lists.length === 0 ? laid : [...laid, { kind: 'names', names: lists }]);
    files.push({ kind: sender.kind, fileName: names.get(sender) ?? '', file });
  }
  return { kind: 'ready', files };
}

function choose(only: readonly string[], { senders, named }: SenderDirectory) {
  const chosen = new Set(only.flatMap(named));
  const unknown = only.filter((name) => named(name).length === 0);
  return { senders: senders.filter((sender) => chosen.has(sender)), unknown };
}

/** A name is the same whether all forms are made or some. */
function formFileNames(senders: readonly Sender[]): ReadonlyMap<Sender, string> {
  return new Map(
    Object.entries(formTitles).flatMap(([kind, title]) => {
      const own = senders.filter((sender) => sender.kind === kind);
      const names = fileNames(
        `${title}-`,
        own.map(({ name }) => name),
      );
      return own.map((sender, at): [Sender, string] => [sender, names[at] ?? '']);
    }),
  );
}
