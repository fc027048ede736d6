import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** The focus goes to what has just come up, and back to where it was when that is gone. */
export function useBorrowedFocus<T extends HTMLElement>(): RefObject<T> {
  const borrower = useRef<T>(null);
  useEffect(() => {
    const lender = document.activeElement;
    borrower.current?.focus();
    return () => {
      const isNowhere = document.activeElement === null || document.activeElement === document.body;
      if (isNowhere && lender instanceof HTMLElement) lender.focus();
    };
  }, []);
  return borrower;
}
