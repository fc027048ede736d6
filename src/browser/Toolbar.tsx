import { Button } from '@fluentui/react-components';
import { ArrowRedo20Regular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndo20Regular } from '@fluentui/react-icons/svg/arrow-undo';
import { ClipboardTask20Regular } from '@fluentui/react-icons/svg/clipboard-task';
import { DocumentAdd20Regular } from '@fluentui/react-icons/svg/document-add';
import { DocumentPrint20Regular } from '@fluentui/react-icons/svg/document-print';
import { Filter20Regular } from '@fluentui/react-icons/svg/filter';
import { FolderOpen20Regular } from '@fluentui/react-icons/svg/folder-open';
import { PanelRight20Regular } from '@fluentui/react-icons/svg/panel-right';
import { Print20Regular } from '@fluentui/react-icons/svg/print';
import { Save20Regular } from '@fluentui/react-icons/svg/save';
import { SaveCopy20Regular } from '@fluentui/react-icons/svg/save-copy';
import { Search20Regular } from '@fluentui/react-icons/svg/search';
import { TableDeleteRow20Regular } from '@fluentui/react-icons/svg/table-delete-row';
import { TableInsertRow20Regular } from '@fluentui/react-icons/svg/table-insert-row';
import { memo } from 'react';
import type { ReactElement } from 'react';
import type { BrowserMessageId, SayBrowser } from '../words/browser-words';
import type { PageCommands } from './page-commands';

type Tool = {
  readonly name: keyof PageCommands;
  readonly label: BrowserMessageId;
  readonly icon: ReactElement;
  /** As browsers and Excel have it. */
  readonly keys?: string;
  readonly isOff?: boolean;
};

type Props = {
  readonly say: SayBrowser;
  readonly commands: PageCommands;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly hasBook: boolean;
  readonly isPaneOpen: boolean;
  /** Then nothing is done to rows that nobody sees. */
  readonly isSheetHidden: boolean;
};

/** What can be done with the file and the sheet. Words stand beside those icons that a newcomer looks for first. */
export const Toolbar = memo(function Toolbar(props: Props) {
  const { say, commands, canUndo, canRedo, hasBook, isPaneOpen, isSheetHidden } = props;
  const isOff = !hasBook;
  const isNoSheet = isOff || isSheetHidden;
  const groups: readonly (readonly Tool[])[] = [
    [
      { name: 'open', label: 'app.open', icon: <FolderOpen20Regular />, keys: 'Control+O' },
      { name: 'create', label: 'app.new', icon: <DocumentAdd20Regular /> },
      { name: 'save', label: 'app.save', icon: <Save20Regular />, keys: 'Control+S', isOff },
      { name: 'saveAs', label: 'app.saveAs', icon: <SaveCopy20Regular />, isOff },
    ],
    [
      { name: 'undo', label: 'app.undo', icon: <ArrowUndo20Regular />, keys: 'Control+Z', isOff: !canUndo },
      { name: 'redo', label: 'app.redo', icon: <ArrowRedo20Regular />, keys: 'Control+Y', isOff: !canRedo },
    ],
    [
      { name: 'find', label: 'app.find', icon: <Search20Regular />, keys: 'Control+F', isOff: isNoSheet },
      { name: 'filter', label: 'app.filter', icon: <Filter20Regular />, keys: 'Control+Shift+L', isOff: isNoSheet },
      { name: 'insertRows', label: 'app.insertRow', icon: <TableInsertRow20Regular />, isOff: isNoSheet },
      { name: 'deleteRows', label: 'app.deleteRow', icon: <TableDeleteRow20Regular />, isOff: isNoSheet },
    ],
    [
      { name: 'print', label: 'print.sheet', icon: <Print20Regular />, keys: 'Control+P', isOff },
      { name: 'printOfficial', label: 'print.official', icon: <DocumentPrint20Regular />, isOff },
      { name: 'judge', label: 'app.judge', icon: <ClipboardTask20Regular />, isOff },
    ],
  ];
  const withWords = new Set<keyof PageCommands>(['open', 'create', 'save', 'judge']);
  return (
    <div role="toolbar" aria-label={say('app.file')} className="app-tools">
      {groups.map((tools) => (
        <div key={tools[0]?.name} className="app-tool-group">
          {tools.map(({ name, label, icon, keys, isOff: isDisabled = false }) => (
            <Button
              key={name}
              size="small"
              appearance="subtle"
              icon={icon}
              title={say(label)}
              aria-label={say(label)}
              {...(keys === undefined ? {} : { 'aria-keyshortcuts': keys })}
              disabledFocusable={isDisabled}
              onClick={commands[name]}
            >
              {withWords.has(name) && <span className="app-tool-word">{say(label)}</span>}
            </Button>
          ))}
        </div>
      ))}
      <div className="app-tool-end">
        <Button size="small" appearance="subtle" onClick={commands.language}>
          {say('app.language')}
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<PanelRight20Regular />}
          aria-label={say('app.pane')}
          title={say('app.pane')}
          aria-pressed={isPaneOpen}
          onClick={commands.pane}
        />
      </div>
    </div>
  );
});
