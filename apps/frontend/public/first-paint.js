// Runs before the first paint: the policy of the gateway allows files, not inline scripts.
// The keys are those of src/config/storage.ts.
(() => {
  const root = document.documentElement;
  let scheme = null;
  let language = null;
  try {
    scheme = localStorage.getItem('status.color-scheme');
    language = localStorage.getItem('status.language');
  } catch {
    // Storage is switched off: the system's choice is used.
  }
  const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  const chosen = scheme === 'dark' || scheme === 'light' ? scheme : system;
  root.setAttribute('data-mantine-color-scheme', chosen);
  if (language === 'es' || language === 'en') root.lang = language;
})();
