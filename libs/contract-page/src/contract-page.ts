/** What differs from one service to another; addresses as seen from the page. */
export interface ContractPageOptions {
  title: string;
  /** Where the contract is served, as JSON. */
  contract: string;
  /** What the paths of the contract are below. */
  server: string;
}

/**
 * The page: a viewer of the contract that this server serves. Addresses are relative, so that it
 * works behind any prefix or proxy. Its files are `docs/page.css` and `docs/viewer.js`.
 */
export const contractPage = ({
  title,
  contract,
  server,
}: ContractPageOptions): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="docs/page.css" />
    <script type="module" src="docs/viewer.js"></script>
  </head>
  <body>
    <openapi-explorer spec-url="${contract}" server-url="${server}" hide-console hide-authentication hide-server-selection collapse></openapi-explorer>
  </body>
</html>
`;

export const STYLE = `html, body { height: 100%; margin: 0; font-family: system-ui, sans-serif; }
openapi-explorer { display: block; height: 100%; }
openapi-explorer::part(btn) { border-radius: 4px; }
`;

/**
 * The page runs the viewer's script alone and talks to this server alone. Styles may be inline: the
 * viewer sets widths and colours as attributes of elements.
 */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');
