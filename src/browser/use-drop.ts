import { useEffect, useState } from 'react';
import type { FileSource } from '../grid/book-server';
import { bytesOf, sourceOf } from './file-access';

/** Files that are dropped anywhere on the page; gives whether one is being dragged over it. */
export function useDrop(take: (file: () => Promise<FileSource>, count: number) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    // A field for files in the pane takes its own.
    const holdsFiles = ({ dataTransfer, target }: DragEvent) =>
      dataTransfer?.types.includes('Files') === true && !(target instanceof HTMLInputElement);
    const over = (event: DragEvent): void => {
      const isOurs = holdsFiles(event);
      setOver(isOurs);
      if (isOurs) event.preventDefault();
    };
    const leave = ({ relatedTarget }: DragEvent): void => {
      if (relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
      const [item] = items;
      if (item !== undefined) take(sourceIn(item), items.length);
    };
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [take]);
  return isOver;
}

/** What was dropped is there only during the event: it is taken at once and read later. */
function sourceIn(item: DataTransferItem): () => Promise<FileSource> {
  const file = item.getAsFile();
  const asked = 'getAsFileSystemHandle' in item ? item.getAsFileSystemHandle() : Promise.resolve(null);
  return async () => {
    const handle = await asked.catch(() => null);
    if (handle instanceof FileSystemFileHandle) return sourceOf(handle);
    if (file === null) throw new Error('no file');
    return bytesOf(file, null);
  };
}
