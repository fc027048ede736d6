const key = 'weektally.book';

/** The book of this tab, so that loading the page again goes on with it. */
export function rememberBook(id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // Its changes are offered at the next start instead.
  }
}

export function rememberedBook(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
