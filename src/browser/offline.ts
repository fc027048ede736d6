/**
 * Keeps the product in the browser, so that it opens without a network. `offer` gets a way to change over to a newer version: it is
 * never done while somebody works.
 */
export async function keepOffline(offer: (update: () => void) => void): Promise<void> {
  // Only pages from https or from this computer have service workers.
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register('service-worker.js');
  const look = (worker: ServiceWorker | null): void => {
    if (worker?.state === 'installed' && navigator.serviceWorker.controller !== null)
      offer(() => {
        changeOver(worker);
      });
  };
  look(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => {
      look(installing);
    });
  });
}

function changeOver(worker: ServiceWorker): void {
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    location.reload();
  });
  worker.postMessage('update');
}
