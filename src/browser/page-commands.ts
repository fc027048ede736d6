/** What the toolbar and the keys outside the sheet do. */
export type PageCommands = Readonly<
  Record<
    | 'open'
    | 'create'
    | 'save'
    | 'saveAs'
    | 'undo'
    | 'redo'
    | 'find'
    | 'filter'
    | 'insertRows'
    | 'deleteRows'
    | 'print'
    | 'printOfficial'
    | 'judge'
    | 'language'
    | 'pane',
    () => void
  >
>;
