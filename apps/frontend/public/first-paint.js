// Runs before the first paint: the policy of the gateway allows files, not inline scripts.
// The keys are those of src/config/storage.ts.
(() => {
  const root = document.documentElement;
  let scheme = null;
  let language = null;
  let motion = null;
  try {
    scheme = localStorage.getItem('status.color-scheme');
    language = localStorage.getItem('status.language');
    motion = localStorage.getItem('status.motion');
  } catch {
    // Storage is switched off: the system's choice is used.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const chosen = scheme === 'dark' || scheme === 'light' ? scheme : system;
  root.setAttribute('data-mantine-color-scheme', chosen);
  if (motion === 'reduce') root.setAttribute('data-motion', motion);
  if (language === 'es' || language === 'en') root.lang = language;
})();
