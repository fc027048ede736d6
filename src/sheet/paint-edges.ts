import type { EdgeLine } from './edges';
import type { Pen } from './pen';

/** Width and dashes of Excel's lines. */
const strokes: Readonly<Record<string, { readonly width: number; readonly dash: readonly number[] }>> = {
  hair: { width: 1, dash: [1, 1] },
  dotted: { width: 1, dash: [2, 2] },
  dashed: { width: 1, dash: [4, 3] },
  dashDot: { width: 1, dash: [8, 3, 3, 3] },
  dashDotDot: { width: 1, dash: [8, 3, 3, 3, 3, 3] },
  thin: { width: 1, dash: [] },
  medium: { width: 2, dash: [] },
  mediumDashed: { width: 2, dash: [8, 3] },
  mediumDashDot: { width: 2, dash: [8, 3, 3, 3] },
  mediumDashDotDot: { width: 2, dash: [8, 3, 3, 3, 3, 3] },
  slantDashDot: { width: 2, dash: [10, 2, 4, 2] },
  thick: { width: 3, dash: [] },
  double: { width: 1, dash: [] },
};
const thin = { width: 1, dash: [] };

/** Lines of one kind and colour are drawn in one stroke. `ink` stands for all colours where it is given. */
export function paintEdges(context: Pen, edges: readonly EdgeLine[], ink: string | null): void {
  const kinds = new Map<string, EdgeLine[]>();
  for (const edge of edges) {
    const key = `${edge.line}|${edge.color}`;
    const there = kinds.get(key);
    if (there === undefined) kinds.set(key, [edge]);
    else there.push(edge);
  }
  for (const [first, ...rest] of kinds.values()) {
    if (first === undefined) continue;
    const { width, dash } = strokes[first.line] ?? thin;
    context.strokeStyle = ink ?? `#${first.color}`;
    context.lineWidth = width;
    context.setLineDash([...dash]);
    context.beginPath();
    for (const edge of [first, ...rest]) trace(context, edge, width);
    context.stroke();
  }
  context.setLineDash([]);
}

function trace(context: Pen, edge: EdgeLine, width: number): void {
  const horizontal = edge.y1 === edge.y2;
  const shifts = edge.line === 'double' ? [-1.5, 0.5] : [width === 2 ? -1 : -0.5];
  for (const shift of shifts) {
    const dx = horizontal ? 0 : shift;
    const dy = horizontal ? shift : 0;
    // A line begins at the pixel where the crossing line lies, so that corners close.
    context.moveTo(edge.x1 + dx - (horizontal ? 1 : 0), edge.y1 + dy - (horizontal ? 0 : 1));
    context.lineTo(edge.x2 + dx, edge.y2 + dy);
  }
}
