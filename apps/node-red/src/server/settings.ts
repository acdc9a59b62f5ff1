import type { Logger } from 'pino';
import { createAdminAuth } from '../auth/admin-auth.js';
import type { Config } from '../config/config.js';
import type { NodeSettings } from '../nodes/shared/services.js';
import { storeLog } from './store-log.js';

export const ADMIN_ROOT = '/node-red/';
export const FLOW_ROOT = '/api/v1/';

/**
 * Core nodes that are left out: those that reach the machine or the network past our address guard,
 * and those that only cost memory.
 */
const EXCLUDED = [
  '05-tls.js',
  '06-httpproxy.js',
  '10-file.js',
  '10-mqtt.js',
  '16-range.js',
  '21-httprequest.js',
  '22-websocket.js',
  '23-watch.js',
  '31-tcpin.js',
  '32-udp.js',
  '70-CSV.js',
  '70-HTML.js',
  '70-XML.js',
  '70-YAML.js',
  '80-template.js',
  '89-trigger.js',
  '90-exec.js',
  'rbe.js',
];

/**
 * The settings of Node-RED: nothing leaves for the internet, nothing is installed, nothing runs open.
 *
 * @param log stores what Node-RED and its flows log; absent: it goes to the output alone
 */
export function createSettings(
  config: Config,
  credentialSecret: string,
  nodesDir: string,
  log?: Logger,
) {
  const status: NodeSettings = {
    backendOrigins: config.backendOrigins,
    allowHosts: config.allowHosts,
    ledgerEndpoint: config.ledgerEndpoint,
  };
  return {
    status,
    uiPort: config.port,
    uiHost: config.host,
    userDir: config.userDir,
    nodesDir,
    flowFile: 'flows.json',
    flowFilePretty: true,
    credentialSecret,
    httpAdminRoot: ADMIN_ROOT,
    httpNodeRoot: FLOW_ROOT,
    adminAuth: createAdminAuth(config.tokenKey),
    apiMaxLength: '10mb',
    functionExternalModules: false,
    functionTimeout: 10,
    nodesExcludes: EXCLUDED,
    contextStorage: {
      default: { module: 'localfilesystem', config: { flushInterval: 5 } },
      memory: { module: 'memory' },
    },
    paletteCategories: ['STATUS', 'common', 'function', 'network', 'sequence', 'parser'],
    runtimeState: { enabled: true, ui: false },
    telemetry: { enabled: false, updateNotification: false },
    diagnostics: { enabled: false, ui: false },
    externalModules: {
      autoInstall: false,
      palette: { allowInstall: false, allowUpload: false, allowUpdate: false },
      modules: { allowInstall: false },
    },
    logging: {
      console: { level: 'info', metrics: false, audit: false },
      ...(log && { store: storeLog(log) }),
    },
    editorTheme: {
      page: { title: 'STATUS flows' },
      header: { title: 'STATUS flows' },
      logout: { redirect: '/' },
      tours: false,
      projects: { enabled: false },
      palette: { catalogues: [] },
      codeEditor: { lib: 'ace' },
    },
  };
}
