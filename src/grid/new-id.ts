/** An id that no other has. Pages of a school's own server without https have no `crypto.randomUUID`. */
export function newId(): string {
  const parts = crypto.getRandomValues(new Uint32Array(4));
  return Array.from(parts, (part) => part.toString(16).padStart(8, '0')).join('-');
}
