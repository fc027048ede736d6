import type { Pen } from '../pen';

const svgName = 'http://www.w3.org/2000/svg';

export type SvgAttributes = Readonly<Record<string, string | number>>;

export function makeSvg<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: SvgAttributes = {},
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(svgName, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}

type State = { readonly place: Element; readonly fillStyle: Pen['fillStyle']; readonly font: string };

/**
 * Draws into an SVG element what a canvas would show, for paper of any fineness. What follows in one colour is one path, what follows
 * in one font one group: a page has hundreds of elements instead of thousands. What is transparent is left out.
 */
export class SvgPen implements Pen {
  font = '';
  fillStyle: Pen['fillStyle'] = '';
  strokeStyle: Pen['strokeStyle'] = '';
  lineWidth = 1;
  textAlign: CanvasTextAlign = 'left';
  textBaseline: CanvasTextBaseline = 'middle';
  readonly #measure: (font: string, text: string) => number;
  readonly #saved: State[] = [];
  #place: Element;
  #path = '';
  #dash = '';
  /** What the next rectangle or text may go on with. */
  #open: { readonly key: string; readonly element: Element; path: string } | null = null;

  constructor(place: Element, measure: (font: string, text: string) => number) {
    this.#place = place;
    this.#measure = measure;
  }

  save(): void {
    this.#saved.push({ place: this.#place, fillStyle: this.fillStyle, font: this.font });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    if (saved.place !== this.#place) this.finish();
    this.#place = saved.place;
    this.fillStyle = saved.fillStyle;
    this.font = saved.font;
  }

  beginPath(): void {
    this.#path = '';
  }

  moveTo(x: number, y: number): void {
    this.#path += `M${short(x)} ${short(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.#path += `L${short(x)} ${short(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path += rectangle(x, y, width, height);
  }

  /** Of all paths the view clips to rectangles alone. */
  clip(): void {
    const numbers = /^M(\S+) (\S+)h(\S+)v(\S+)h/.exec(this.#path)?.slice(1).map(Number);
    if (numbers === undefined) throw new Error('only a rectangle clips');
    const [x = 0, y = 0, width = 0, height = 0] = numbers;
    this.#place = this.#append('svg', clipBox(x, y, width, height));
  }

  stroke(): void {
    if (this.strokeStyle === 'transparent' || this.#path === '') return;
    this.#append('path', {
      d: this.#path,
      fill: 'none',
      stroke: String(this.strokeStyle),
      'stroke-width': this.lineWidth,
      ...(this.#dash !== '' && { 'stroke-dasharray': this.#dash }),
    });
  }

  fill(): void {
    if (this.fillStyle !== 'transparent') this.#append('path', { d: this.#path, fill: String(this.fillStyle) });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const fill = String(this.fillStyle);
    if (fill === 'transparent') return;
    const open = this.#goOn(`fill ${fill}`, () => this.#append('path', { fill }));
    open.path += rectangle(x, y, width, height);
  }

  fillText(text: string, x: number, y: number): void {
    const fill = String(this.fillStyle);
    const group = this.#goOn(`text ${fill} ${this.font}`, () => {
      const element = this.#append('g', { fill, class: 'print-texts' });
      element.style.setProperty('font', this.font);
      return element;
    });
    const element = makeSvg('text', { x: short(x), y: short(y) });
    element.textContent = text;
    group.element.append(element);
  }

  measureText(text: string): { readonly width: number } {
    return { width: this.#measure(this.font, text) };
  }

  setLineDash(dash: readonly number[]): void {
    this.#dash = dash.join(' ');
  }

  /** To be called at the end: writes the path that is still open. */
  finish(): void {
    const open = this.#open;
    this.#open = null;
    if (open !== null && open.path !== '') open.element.setAttribute('d', open.path);
  }

  #goOn(key: string, begin: () => Element): { readonly element: Element; path: string } {
    if (this.#open?.key !== key) {
      const element = begin();
      this.#open = { key, element, path: '' };
    }
    return this.#open;
  }

  #append<Name extends keyof SVGElementTagNameMap>(name: Name, attributes: SvgAttributes): SVGElementTagNameMap[Name] {
    this.finish();
    const element = makeSvg(name, attributes);
    this.#place.append(element);
    return element;
  }
}

/** Shows a rectangle of what stands in it, at its own place. */
export function clipBox(x: number, y: number, width: number, height: number): SvgAttributes {
  const [wide, high] = [Math.max(0, width), Math.max(0, height)];
  return { x, y, width: wide, height: high, viewBox: [x, y, wide, high].join(' ') };
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${short(x)} ${short(y)}h${short(width)}v${short(height)}h${short(-width)}z`;
}

function short(pixels: number): number {
  return Math.round(pixels * 1000) / 1000;
}
