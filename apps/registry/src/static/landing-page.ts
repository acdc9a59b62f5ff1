/** Where to go from here. @param prefix of the routes, `/api/v6` */
export const landingPage = (version: string, prefix: string): string => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>STATUS registry</title>
    <link rel="icon" href="data:," />
  </head>
  <body>
    <h1>STATUS registry ${version}</h1>
    <p>Agreements, their guarantees and whether they are met.</p>
    <ul>
      <li><a href="${prefix}/docs">Routes</a></li>
      <li><a href="${prefix}/api-docs">Routes as OpenAPI 3.1</a></li>
      <li><a href="/api/info">Whether the service and its store are up</a></li>
    </ul>
  </body>
</html>
`;
