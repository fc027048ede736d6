/** What people send as a table or an archive, by the ends of names: what cannot be read is told, too. */
export const sentKinds = [
  ...['xlsx', 'xls', 'xlsm', 'xlsb', 'xlt', 'xltx', 'xltm', 'et', 'ett', 'ods', 'numbers', 'csv'],
  ...['doc', 'docx', 'wps', 'pdf', 'zip', 'rar', '7z'],
] as const;

const sent = new RegExp(`\\.(?:${sentKinds.join('|')})$`, 'i');

/** Files of a folder that may be returns, by their paths. */
export function isReturnFile(path: string): boolean {
  return sent.test(path) && !isBeside(path);
}

/** What other programs put beside a file: a lock, a Mac's notes, a folder's picture. */
export function isBeside(path: string): boolean {
  return /(^|[\\/])(~\$|\.|__MACOSX[\\/]|thumbs\.db$|desktop\.ini$)/i.test(path);
}
