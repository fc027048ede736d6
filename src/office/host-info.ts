/** Whether an Office program opened this page: each leaves its name in one of these places, and Office.js looks at them all. */
export function hasHostInfo(): boolean {
  return (
    location.search.includes('_host_Info=') ||
    window.name.includes('hostInfo') ||
    typeof Reflect.get(Object(window.external), 'GetHostInfo') === 'function' ||
    isKept('hostInfoValue')
  );
}

function isKept(key: string): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}
