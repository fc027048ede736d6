/** Files of a folder that may be returns, by their names: not locks, hidden files and what a Mac puts beside them. */
export function isReturnFile(path: string): boolean {
  return /\.(xls[xmb]?|et|zip)$/i.test(path) && !isBeside(path);
}

/** What other programs put beside a file: a lock, a Mac's notes. */
export function isBeside(path: string): boolean {
  return /(^|[\\/])(~\$|\.|__MACOSX[\\/])/.test(path);
}
