/** Width of a text in pixels. */
export type Measure = (text: string) => number;

/** Signs that begin no line, and those that end none. */
const noStart = new Set('，。、；：？！）」』】》〉〕”’…—％%,.;:?!)]}·／');
const noEnd = new Set('（「『【《〈〔“‘([{');
const parts = /[A-Za-z0-9À-ɏ'’.,:;%+\-_/@#&]+|\s+|[\s\S]/gu;

/** Lines of a text within a width: Chinese breaks between any two signs, Latin words stay whole where one fits. */
export function wrapText(text: string, width: number, measure: Measure): readonly string[] {
  return text.split(/\r\n|\r|\n/).flatMap((paragraph) => wrapParagraph(paragraph, width, measure));
}

function wrapParagraph(text: string, width: number, measure: Measure): readonly string[] {
  if (measure(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  const put = (part: string) => {
    if (line === '' || measure(line + part) <= width) {
      line += part;
      return;
    }
    const [kept, moved] = cutLine(line, part);
    lines.push(kept.trimEnd());
    line = (moved + part).trimStart();
  };
  for (const part of text.match(parts) ?? []) {
    if (part.length > 1 && measure(part) > width) for (const sign of part) put(sign);
    else put(part);
  }
  return [...lines, line];
}

/** Signs at the end of a line that go along to the next, so that this does not begin with a comma, and none ends with a bracket. */
function cutLine(line: string, next: string): readonly [string, string] {
  const signs = [...line];
  let cut = signs.length;
  const begins = (at: number) => signs[at] ?? next;
  while (cut > 1 && (noStart.has(begins(cut)) || noEnd.has(signs[cut - 1] ?? ''))) cut--;
  return cut > 1 ? [signs.slice(0, cut).join(''), signs.slice(cut).join('')] : [line, ''];
}
