import type { Scalar } from '../../base/cells';
import type { Criterion } from '../../rubric/criterion';
import type { Line } from './line';

/** How a line counts; 未读 leaves the criterion open. */
export type LineState = '' | '不适用' | '未读' | '无' | '有' | '计' | '零' | '档' | '量' | '否决' | '其他';

export type LineResult = { readonly state: LineState; readonly points: number | '' };

/** Cells of the line that the formulas refer to. */
export type LineCells = {
  readonly kind: string;
  readonly quantity: string;
  readonly place: string;
  readonly state: string;
  readonly role: string;
  readonly points: string;
  readonly main: string;
};

/** The formula of 状态, for one mode; register lines may name kinds without a price. */
export function stateFormula(line: Line, cells: LineCells): string {
  const { kind: g, quantity: q, place: j, role } = cells;
  const { criterion } = line.list;
  const none = `AND(${g}="",${q}="")`;
  const off = `IF(${j}<1,FALSE,${role}="不适用")`;
  const unknown = line.register ? '计' : '未读';
  const measured = measuredFormula(cells);
  const says = (word: string) => `IF(${j}<1,FALSE,${role}="${word}")`;
  const body = (): string => {
    if (line.stray) return `IF(AND(${off},${line.hasSubject ? 'FALSE' : 'TRUE'}),"不适用","未读")`;
    switch (criterion.mode) {
      case '评委':
        return `IF(${off},"不适用","其他")`;
      case '否决':
        return `IF(${says('无')},"无",IF(OR(${g}="未读",${q}="未读"),"未读",IF(${q}>0,IF(${j}<0,"未读","否决"),"无")))`;
      case '扣分':
        return `IF(${off},"不适用",IF(${says('无')},"无",IF(OR(${g}="未读",${j}=0,${q}="未读"),"未读",IF(${j}<0,IF(${q}=0,"零","${unknown}"),IF(${q}=0,"零","计")))))`.replace(
          `IF(${q}=0,"零","未读")`,
          '"未读"',
        );
      case '计数':
        return `IF(${off},"不适用",IF(${says('无')},"无",IF(OR(${g}="未读",${j}=0,${q}="未读"),"未读",IF(${j}<0,"${unknown}","计"))))`;
      case '是否':
        return `IF(${off},"不适用",IF(OR(${g}="未读",${q}="未读",${j}<0),"未读",IF(${says('无')},"无",IF(${j}>0,IF(${q}<>0,"有","无"),IF(AND(${q}>0,${q}<1),"未读",IF(${q}>=1,"有","无"))))))`;
      case '分档':
        return bandFormula(criterion, cells, off);
      default:
        return `IF(${off},"不适用",IF(OR(${g}="未读",${q}="未读"),"未读",${measured}))`;
    }
  };
  return `IF(${none},"",${body()})`;
}

/** Where numbers are scored, only 无 says something without one. */
function measuredFormula({ quantity: q, place: j, role }: LineCells): string {
  return `IF(${q}="",IF(IF(${j}<1,FALSE,${role}="无"),"量","未读"),"量")`;
}

function bandFormula(criterion: Criterion, cells: LineCells, off: string): string {
  const { kind: g, quantity: q, place: j, role } = cells;
  const named = `IF(${j}<1,FALSE,${role}<>"无")`;
  const band = `IF(${q}="未读","未读",IF(${q}="","档",IF(${q}=0,"零","档")))`;
  const other =
    criterion.parameters.bands === null ? `IF(${j}>0,"无","未读")` : `IF(${q}="未读","未读",${measuredFormula(cells)})`;
  return `IF(${off},"不适用",IF(${g}="未读","未读",IF(${named},${band},${other})))`;
}

/** The formula of 分或量: points, quantity, or the place of the band. */
export function pointsFormula(
  { list: { criterion } }: Line,
  { quantity: q, place: j, state, role, points, main }: LineCells,
): string {
  switch (criterion.mode) {
    case '扣分':
    case '计数':
      return `IF(${state}<>"计","",IF(${j}<1,0,IF(${role}="全扣",IF(${q}>0,${points},0),${points}*${q})))`;
    case '分档':
      return `IF(${state}="档",${main},IF(${state}<>"量","",IF(IF(${j}<1,FALSE,${role}="无"),0,${q})))`;
    case '比例':
    case '名次':
      return `IF(${state}<>"量","",IF(IF(${j}<1,FALSE,${role}="无"),0,${q}))`;
    default:
      return '';
  }
}

/** The same in numbers: what the formulas give. */
export function lineResult(line: Line, kind: string, quantity: Scalar, place: number): LineResult {
  const state = stateOf(line, kind, quantity, place);
  const known = line.list.at(place);
  const q = typeof quantity === 'number' ? quantity : 0;
  const { mode } = line.list.criterion;
  if ((mode === '扣分' || mode === '计数') && state === '计') {
    if (known === undefined) return { state, points: 0 };
    if (known.role === '全扣') return { state, points: q > 0 ? known.points : 0 };
    return { state, points: known.points * q };
  }
  if (state === '档') return { state, points: known?.main ?? 0 };
  if (state === '量') return { state, points: known?.role === '无' ? 0 : q };
  return { state, points: '' };
}

function stateOf(line: Line, kind: string, quantity: Scalar, place: number): LineState {
  if (kind === '' && quantity === '') return '';
  const { criterion } = line.list;
  const role = line.list.at(place)?.role;
  const off = role === '不适用';
  if (line.stray) return off && !line.hasSubject ? '不适用' : '未读';
  const unread = kind === '未读' || quantity === '未读';
  if (criterion.mode === '评委') return off ? '不适用' : '其他';
  if (criterion.mode === '否决') {
    if (role === '无') return '无';
    if (unread) return '未读';
    return Number(quantity) > 0 ? (place < 0 ? '未读' : '否决') : '无';
  }
  if (off) return '不适用';
  switch (criterion.mode) {
    case '扣分':
    case '计数':
      if (role === '无') return '无';
      if (unread || place === 0 || (place < 0 && !line.register)) return '未读';
      return criterion.mode === '扣分' && quantity === 0 ? '零' : '计';
    case '是否':
      if (unread || place < 0) return '未读';
      if (role === '无') return '无';
      if (place > 0) return quantity !== 0 ? '有' : '无';
      return Number(quantity) > 0 && Number(quantity) < 1 ? '未读' : Number(quantity) >= 1 ? '有' : '无';
    case '分档':
      return bandState(criterion, kind, quantity, role);
    default:
      return unread ? '未读' : measuredState(quantity, role);
  }
}

function bandState(criterion: Criterion, kind: string, quantity: Scalar, role: string | undefined): LineState {
  if (kind === '未读') return '未读';
  if (role !== undefined && role !== '无') return quantity === '未读' ? '未读' : quantity === 0 ? '零' : '档';
  if (criterion.parameters.bands === null) return role === '无' ? '无' : '未读';
  return quantity === '未读' ? '未读' : measuredState(quantity, role);
}

function measuredState(quantity: Scalar, role: string | undefined): LineState {
  return quantity === '' && role !== '无' ? '未读' : '量';
}
