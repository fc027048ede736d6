import type { Desk } from './desk';

/**
 * Shows a box over the view at an anchor: an element, or a point of the window. A press outside and Escape close it; then one types into
 * cells again. Only one is open at a time.
 */
export function openPopup(
  desk: Desk,
  box: HTMLElement,
  anchor: Element | { readonly x: number; readonly y: number },
): void {
  desk.closePopup?.();
  const { root, input } = desk.elements;
  const outside = (event: Event) => {
    if (event.target instanceof Node && !box.contains(event.target)) close(false);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    close(true);
  };
  const close = (back: boolean) => {
    if (desk.closePopup !== closeIt) return;
    desk.closePopup = null;
    document.removeEventListener('pointerdown', outside, true);
    box.remove();
    if (back) input.focus({ preventScroll: true });
  };
  const closeIt = () => {
    close(true);
  };
  desk.closePopup = closeIt;
  box.classList.add('sheet-popup');
  box.addEventListener('keydown', escape);
  document.addEventListener('pointerdown', outside, true);
  root.append(box);
  place(root, box, anchor);
}

function place(
  root: HTMLElement,
  box: HTMLElement,
  anchor: Element | { readonly x: number; readonly y: number },
): void {
  const frame = root.getBoundingClientRect();
  const at = anchor instanceof Element ? anchor.getBoundingClientRect() : new DOMRect(anchor.x, anchor.y, 0, 0);
  const below = at.bottom - frame.top;
  const fits = below + box.offsetHeight <= frame.height;
  const top = fits ? below : Math.max(0, at.top - frame.top - box.offsetHeight);
  box.style.top = `${String(fits || top > 0 ? top : Math.max(0, frame.height - box.offsetHeight))}px`;
  box.style.left = `${String(Math.max(0, Math.min(at.left - frame.left, frame.width - box.offsetWidth)))}px`;
}
