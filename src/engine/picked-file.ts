/** A file that somebody picked or dropped. */
export type PickedFile = { readonly name: string; readonly bytes: Uint8Array };
