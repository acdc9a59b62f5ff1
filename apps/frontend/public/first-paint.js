// Runs before the first paint: the policy of the gateway allows files, not inline scripts.
// The keys are those of src/config/storage.ts.
(function () {
  var root = document.documentElement;
  var scheme = null;
  var language = null;
  try {
    scheme = localStorage.getItem('status.color-scheme');
    language = localStorage.getItem('status.language');
  } catch {
    // Storage is switched off: the system's choice is used.
  }
  var dark =
    scheme === 'dark' || (scheme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (language === 'es' || language === 'en') root.lang = language;
})();
