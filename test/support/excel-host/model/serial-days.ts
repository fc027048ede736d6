/** Days between the first day of 1900 and that of 1904, as Excel counts them. */
export const days1904 = 1462;
