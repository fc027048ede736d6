import { WorkbookError } from '../workbook-error';
import { asWritten, type PartText } from './part-text';

export type XmlToken = 'open' | 'close' | 'text' | 'other' | 'end';

const less = 60;
const slash = 47;
const greater = 62;
const quote = 34;
const apostrophe = 39;

/**
 * Walks through XML token by token and says where each stands, so that a part can be changed in one place and kept
 * byte for byte in all others. Document types are refused: workbooks have none, and entities can be used to exhaust
 * memory.
 */
export class XmlScanner {
  /** Offsets of the token, the end exclusive. */
  start = 0;
  end = 0;
  /** Name without prefix, of the last tag. */
  name = '';
  /** Name as written, of the last tag. */
  tag = '';
  /** True for `<a/>`, which has no closing tag. */
  empty = false;
  #attributesFrom = 0;
  #attributesTo = 0;

  readonly #read: (piece: string) => string;

  /** The text as it is given; `source.read` makes characters of attributes and texts. */
  readonly xml: string;

  constructor(
    source: string | PartText,
    private readonly part: string,
  ) {
    const { xml, read } = typeof source === 'string' ? asWritten(source) : source;
    this.xml = xml;
    this.#read = read;
  }

  next(): XmlToken {
    const { xml } = this;
    this.start = this.end;
    if (this.start >= xml.length) return 'end';
    if (xml.charCodeAt(this.start) !== less) {
      const next = xml.indexOf('<', this.start);
      this.end = next === -1 ? xml.length : next;
      return 'text';
    }
    const second = xml.charCodeAt(this.start + 1);
    if (second === slash) return this.#close();
    if (second === 33) return this.#declaration();
    if (second === 63) return this.#upTo('?>', 'other');
    return this.#open();
  }

  /** Goes past what a sticky pattern matches behind the token: whole elements, or nothing. */
  skip(pattern: RegExp): void {
    pattern.lastIndex = this.end;
    if (pattern.test(this.xml)) this.end = pattern.lastIndex;
  }

  /** The raw attributes of an opening tag, as they are written. */
  get attributes(): string {
    return this.#read(this.xml.slice(this.#attributesFrom, this.#attributesTo));
  }

  /** Text of a `text` token as written, a CDATA section without its frame but escaped. */
  get raw(): string {
    return this.#read(this.xml.slice(this.start, this.end));
  }

  damaged(): WorkbookError {
    return new WorkbookError('fault.damaged', { part: this.part });
  }

  #upTo(mark: string, token: XmlToken): XmlToken {
    const at = this.xml.indexOf(mark, this.start + 2);
    if (at === -1) throw this.damaged();
    this.end = at + mark.length;
    return token;
  }

  #declaration(): XmlToken {
    if (this.xml.startsWith('<!--', this.start)) return this.#upTo('-->', 'other');
    if (this.xml.startsWith('<![CDATA[', this.start)) return this.#upTo(']]>', 'text');
    throw this.damaged();
  }

  #close(): XmlToken {
    this.#upTo('>', 'close');
    this.#named(this.start + 2, this.end - 1);
    return 'close';
  }

  #open(): XmlToken {
    const { xml } = this;
    let at = this.start + 1;
    while (at < xml.length && !endsName(xml.charCodeAt(at))) at++;
    this.#named(this.start + 1, at);
    this.#attributesFrom = at;
    for (let open = 0; ; at++) {
      const code = xml.charCodeAt(at);
      if (open !== 0) {
        if (code === open) open = 0;
        else if (Number.isNaN(code)) throw this.damaged();
      } else if (code === quote || code === apostrophe) open = code;
      else if (code === greater) break;
      else if (Number.isNaN(code) || code === less) throw this.damaged();
    }
    this.empty = xml.charCodeAt(at - 1) === slash;
    this.#attributesTo = this.empty ? at - 1 : at;
    this.end = at + 1;
    return 'open';
  }

  #named(from: number, to: number): void {
    this.tag = this.xml.slice(from, to).trimEnd();
    const colon = this.tag.indexOf(':');
    this.name = colon === -1 ? this.tag : this.tag.slice(colon + 1);
  }
}

/** White space, `/` or `>`. */
function endsName(code: number): boolean {
  return code <= 32 || code === slash || code === greater;
}
