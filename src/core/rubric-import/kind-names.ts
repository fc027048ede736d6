import { unit } from './plain-standard';

const times = '(?:个工作日|工作日|小时|分钟|学时|课时|天|日|秒|周|节)';
const one = '(?:一|1)';
/** Verbs that only say that something happened: `发生一般安全事故` is 一般安全事故. */
const happened = new RegExp(`^(?:发生|出现)(?!(?:[一二两三四五六七八九十]|\\d+)${unit})(?=.{2})`);
const leading = /^(?:其中|另外|另|如果|如有|如|若有|若|凡是|凡|对于|对|因|但|且|并|同时|发现有|或者|或)/;
const trailing = /(?:的|者|则|均|各|将|予以|给予|一律|分别|另|另行|另外|额外|再|即|要|应|可)$/;
const negative =
  /迟|退|旷|缺|违|未|不|无|没|漏|少|错|超|乱|擅|晚|差|脏|逃|拒|误|虚|假|弊|损|坏|打架|吸烟|抄袭|事故|隐患|投诉|返工|喧哗|离岗|串岗|脱岗|失|弃|推诿|问题/;
/** Verbs that need the thing counted beside them: 缺一项, 增加一场. */
const bare =
  /^(?:违反|违规|发现|出现|发生|减少|增加|超过|不足|低于|超出|延迟|推迟|延误|组织|举办|开展|承办|参加|参与|发表|刊发|发布|报送|完成|提交|获得)$/;
/** Words that refer to another part of the text, or to nothing. */
const pointing =
  /^(?:超过.{0,1}|以上|以下|其他.*|其余.*|否则.*|反之.*|依此类推|以此类推|累计.*|.{0,6}(?:最多|最高|上限|封顶).*|共|合计|(?:基础|基准|起评|底)分?|加分|扣分|得分|计分|此项|该项|本项|上述.*|以上.*|按.*|每.*|有|得|为|.)$/;
const longest = 24;

/** True where the words name a fault, not a requirement. */
export function isFault(text: string): boolean {
  return negative.test(text);
}

/**
 * What a clerk would type in 事项 for the words before a price: `每迟到一次` → 迟到, `每缺一项` → 缺一项, `秩序混乱或安全隐患每次` → both.
 * Empty where the words only count (`每次`); undefined where they cannot stand alone.
 */
export function kindNames(words: string): readonly string[] | undefined {
  if (/^每(?:年|月|学期|学年|季度)/.test(trim(words))) return undefined;
  const text = withoutCount(trim(words));
  if (text === '') return [];
  const names = listed(text).map(withoutOne);
  return names.every(isName) ? names : undefined;
}

/** `每篇` → 篇: words that only count; undefined where they say more. */
export function countedUnit(words: string): string | undefined {
  return new RegExp(`^每(?:发现|出现|发生|有)?${one}?(${unit})$`).exec(trim(words))?.[1];
}

function trim(words: string): string {
  let text = words.replace(/\([^()]*\)$/, '').replace(/^[、:"“”]+|[、:"“”]+$/g, '');
  for (let before = ''; before !== text;) {
    before = text;
    text = text.replace(leading, '').replace(happened, '').replace(trailing, '');
  }
  return text;
}

/** Takes 每 and the unit it counts away; units of time stay, because 数量 then means days. */
function withoutCount(text: string): string {
  const after = new RegExp(`^(.+?)每(?:发现|出现|发生)?${one}?(${unit})$`).exec(text);
  if (after !== null) {
    const [, base = '', counted = ''] = after;
    const clean = trim(base);
    return new RegExp(`^${times}$`).test(counted) ? `${clean}一${counted}` : clean;
  }
  if (countedUnit(text) !== undefined) return '';
  const found = new RegExp(`^每?(?:发现|出现|发生|有|产生)${one}?(?:${unit})?(.{2,})$`).exec(text);
  if (text.startsWith('每') && found?.[1] !== undefined) return found[1];
  const before = new RegExp(`^每${one}?(?:${unit})(.{2,})$`).exec(text);
  if (before?.[1] !== undefined) return before[1].replace(/^[\u4e00-\u9fff]{2}(?=[缺未无迟少漏不没超错违擅早旷])/, '');
  return text.replace(/每(?!.*每)/, '');
}

function listed(text: string): readonly string[] {
  const pieces = text.split(/、|或者|或/).map(trim);
  const apart = pieces.every((piece) => piece.length > 1 && isFault(piece) && !/^[一\d]/.test(piece));
  return pieces.length > 1 && apart ? pieces : [text];
}

/** `迟到一次` → 迟到; `缺1项` → 缺一项; `迟交1天` → 迟交一天; `发表一篇报道` → 发表报道. */
function withoutOne(name: string): string {
  const ends = new RegExp(`^(.+?)${one}(${unit})$`).exec(name);
  if (ends !== null && !/[、或和及与]$/.test(ends[1] ?? '')) {
    const [, verb = '', counted = ''] = ends;
    const keeps =
      verb.length < 2 || bare.test(verb) || /[缺少漏]$/.test(verb) || new RegExp(`^${times}$`).test(counted);
    return keeps ? `${verb}一${counted}` : verb;
  }
  return name.replace(new RegExp(`^([\\u4e00-\\u9fff]{2,}|[缺少漏获])${one}(?:${unit})(?=[\\u4e00-\\u9fff]{2})`), '$1');
}

function isName(name: string): boolean {
  if (name.length > longest || pointing.test(name) || /^[\d一二两三四五六七八九十](?!等|般)/.test(name)) return false;
  if (new RegExp(`(?:[二两三四五六七八九十]|[2-9]|\\d\\d)${unit}$`).test(name)) return false;
  return !/[%=＝:：;；,，]|\d分(?!钟)|率|-$|[或和及与、]$/.test(name);
}
