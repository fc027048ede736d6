import { decodePart, partText } from '../../../src/workbook/xml/decode-part';
import { XmlScanner } from '../../../src/workbook/xml/xml-scanner';

/** All texts and attributes of a part, as a walk through it gives them. */
function walked(source: ReturnType<typeof partText> | string): readonly string[] {
  const scanner = new XmlScanner(source, 'part.xml');
  const found: string[] = [];
  for (let token = scanner.next(); token !== 'end'; token = scanner.next()) {
    if (token === 'text') found.push(scanner.raw);
    else if (token === 'open') found.push(scanner.attributes);
  }
  return found;
}

const utf8 = new TextEncoder();
const declared = '<?xml version="1.0" encoding="UTF-8"?>';
const markup = (text: string) => `${declared}<a b="${text}">${text}<c>x${text}</c></a>`;
const joined = (...pieces: readonly (string | readonly number[])[]) =>
  Uint8Array.from(pieces.flatMap((piece) => (typeof piece === 'string' ? [...utf8.encode(piece)] : piece)));

const parts: Readonly<Record<string, Uint8Array>> = {
  'ASCII alone': joined(markup('plain')),
  'Chinese, emoji and rare characters': joined(markup('单位𠮷😀 é ÿ \u0080\u009f\u00a0\u2028')),
  'a byte order mark in front': joined([0xef, 0xbb, 0xbf], markup('单位')),
  'a byte order mark in a text': joined(markup('\ufeff单位')),
  'bytes that are no UTF-8': joined(
    '<a>',
    [0x80, 0xff, 0xc0, 0xaf],
    '单',
    [0xe5, 0x8d],
    '</a><b>',
    [0xf0, 0x9f, 0x98],
    '</b>',
  ),
  'a half of a surrogate pair': joined('<a>', [0xed, 0xa0, 0xbd], '</a>'),
  'every byte of Windows-1252': joined(
    '<a>',
    Array.from({ length: 128 }, (_, at) => at + 128),
    '</a>',
  ),
  'UTF-16 with a mark': Uint8Array.from([0xff, 0xfe, ...Buffer.from('<a b="单位">单位</a>', 'utf16le')]),
  'UTF-16 without one': Uint8Array.from(Buffer.from('<a b="单位">单位</a>', 'utf16le')),
  'GB 18030 that says so': joined('<?xml version="1.0" encoding="GB18030"?><a>', [0xb5, 0xa5, 0xce, 0xbb], '</a>'),
  'UTF-8 in other letters': joined('<?xml version="1.0" encoding="utf8"?><a>单位</a>'),
  'an encoding that nobody knows': joined('<?xml version="1.0" encoding="x-none"?><a>单位</a>'),
  'a text longer than any cell': joined(`<a>${'长'.repeat(100_000)}</a>`),
};

test.each(Object.entries(parts))('a walk through %s gives what decoding the whole gives', (_, bytes) => {
  expect(walked(partText(bytes))).toEqual(walked(decodePart(bytes)));
});

test('a part is read byte by byte where it is UTF-8', () => {
  expect(partText(joined('<a>单</a>')).xml).toHaveLength(10);
});
