export const HELP = `Usage: npm start [-- --no-build | --help]

Starts STATUS: PostgreSQL, registry, Node-RED, backend, director, and the web address on one port.
Stop it with Ctrl+C. All data lies in one folder and is found again at the next start.

  --no-build   start what is built, without looking for changes in the sources
  --help       this text

Environment (all optional)
  STATUS_HOME                     folder of all data (.status)
  STATUS_GATEWAY_PORT             web address (3000)
  STATUS_GATEWAY_HOST             address the web address listens on (127.0.0.1)
  STATUS_PUBLIC_URL               web address as browsers see it (http://localhost:3000)
  STATUS_BACKEND_PORT             backend (3001)
  STATUS_NODE_RED_PORT            Node-RED (1880)
  STATUS_REGISTRY_PORT            registry (5400)
  STATUS_DIRECTOR_PORT            director (5800)
  STATUS_POSTGRES_PORT            PostgreSQL (5432, or a free one)
  STATUS_ADMIN_USERNAME, STATUS_ADMIN_PASSWORD
                                  make the first administrator without the set-up page
  DATABASE_URL                    a PostgreSQL 17 of your own instead of the embedded one
  REDIS_URL                       a Redis or Dragonfly for sessions and counters (else PostgreSQL)
  STATUS_REGISTRY_DATABASE_URL    its database for the registry ("registry" beside DATABASE_URL)
  STATUS_DIRECTOR_DATABASE_URL    its database for the director ("director" beside DATABASE_URL)
  GITHUB_CLIENT_ID, GITHUB_CLIENT_SECRET
                                  OAuth app for sign-in with GitHub and evidence from it; its
                                  callback is <web address>/api/v1/github/oauth/callback
  GITHUB_BASE_URL, GITHUB_API_URL an Enterprise server instead of github.com
  GITHUB_EVIDENCE_SCOPES          what is asked of GitHub to read evidence (read:org)
  GITHUB_SIGN_IN=false            evidence only
  GRAFANA_URL                     a Grafana for dashboards
  GRAFANA_ADMIN_USER, GRAFANA_ADMIN_PASSWORD
                                  its administrator, or GRAFANA_TOKEN_FILE with a token
  GOV_LOG_MONGODB_ENABLED=true, GOV_LOG_MONGODB_URI
                                  store the logs of all services in this MongoDB too;
                                  GOV_LOG_MONGODB_LEVEL (info), GOV_LOG_MONGODB_DAYS (30)
  STATUS_ALLOW_HOSTS              private host:port,... that flows may collect from

Each secret is made at the first start and kept in secrets.json; CALLBACK_TOKEN_SECRET, NODE_RED_CREDENTIAL_SECRET, STATUS_SETUP_TOKEN, STATUS_ENCRYPTION_KEY,
POSTGRES_PASSWORD, STATUS_DATABASE_PASSWORD, STATUS_REGISTRY_DATABASE_PASSWORD, STATUS_DIRECTOR_DATABASE_PASSWORD and STATUS_SERVICE_TOKEN override them.
`;
