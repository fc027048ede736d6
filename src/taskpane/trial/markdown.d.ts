/** A text as it stands in its file. */
declare module '*.md' {
  const text: string;
  export default text;
}
