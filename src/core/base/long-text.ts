/** Characters that a cell can hold. */
export const longestText = 32_767;

/** Characters of a piece: two units each at most, so that it fits into a cell. */
const longest = 15_000;

/** A text in pieces that fit into cells; none ends between the halves of a character. */
export function cutText(text: string): readonly string[] {
  return text.match(new RegExp(`.{1,${String(longest)}}`, 'gsu')) ?? [];
}
