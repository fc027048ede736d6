type Attributes = Readonly<Record<string, string>>;

/** An element with its attributes and what stands in it. Texts stay texts. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  children: readonly (Node | string)[] = [],
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** A button that shows a text, or where `label` is given a sign that is named by it. */
export function makeButton(text: string, click: () => void, attributes: Attributes = {}): HTMLButtonElement {
  const button = make('button', { type: 'button', ...attributes }, [text]);
  button.addEventListener('click', click);
  return button;
}
