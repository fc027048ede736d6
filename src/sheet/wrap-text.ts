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
    const [kept, moved] = noStart.has(part) ? beforeLast(line) : withoutOpening(line);
    lines.push(kept.trimEnd());
    line = (moved + part).trimStart();
  };
  for (const part of text.match(parts) ?? []) {
    if (part.length > 1 && measure(part) > width) for (const sign of part) put(sign);
    else put(part);
  }
  return [...lines, line];
}

/** The last sign goes along to the next line, so that this does not begin with a comma. */
function beforeLast(line: string): readonly [string, string] {
  const signs = [...line];
  const last = signs.pop() ?? '';
  return signs.length === 0 ? [line, ''] : [signs.join(''), last];
}

function withoutOpening(line: string): readonly [string, string] {
  const signs = [...line];
  return noEnd.has(signs.at(-1) ?? '') ? beforeLast(line) : [line, ''];
}
