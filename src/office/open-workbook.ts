/** Letters are made of bytes in portions: a function takes only so many arguments. */
const portion = 0x8000;

/** Opens a file as a new workbook in Excel, for a person to save there. */
export async function openWorkbook(bytes: Uint8Array): Promise<void> {
  const letters: string[] = [];
  for (let at = 0; at < bytes.length; at += portion) {
    letters.push(String.fromCharCode(...bytes.subarray(at, at + portion)));
  }
  await Excel.createWorkbook(btoa(letters.join('')));
}
