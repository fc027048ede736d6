/** Files that a person opens with the installed product from the file manager, of which TypeScript's library knows nothing yet. */
export function onLaunchedFiles(take: (file: FileSystemFileHandle) => void): void {
  const queue: unknown = Reflect.get(window, 'launchQueue');
  if (!isLaunchQueue(queue)) return;
  queue.setConsumer(({ files }) => {
    const [file] = files;
    if (file instanceof FileSystemFileHandle) take(file);
  });
}

type LaunchQueue = {
  readonly setConsumer: (consumer: (launch: { readonly files: readonly unknown[] }) => void) => void;
};

function isLaunchQueue(queue: unknown): queue is LaunchQueue {
  return typeof queue === 'object' && queue !== null && 'setConsumer' in queue;
}
