/** Where 读数对照 keeps what stood in the watched cells, from 0: its right part. */
export const thenPlace = { row: 3, column: 5 } as const;
