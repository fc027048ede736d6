/** Parts of a list in one cell: `参评；牵头`, `信息系;信息中心`. */
export function cutList(text: string): readonly string[] {
  return text
    .normalize('NFKC')
    .split(/[;、,/\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
