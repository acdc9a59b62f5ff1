import type { Ports } from '../config/config.js';

const at = (port: number) => `http://127.0.0.1:${port}`;

/**
 * The service catalogue of this installation in the shape Governify's services read: groups with
 * `default` naming the variant in use, and the top-level `status-backend` that agreements name as
 * `collector.infrastructurePath`. Addresses with passwords come from the environment of whoever may
 * know them; where that has none, the service is not there.
 */
export function infrastructureYaml(ports: Ports): string {
  return `# Written at each start from the ports in use. GOV_INFRASTRUCTURE names another file.
internal:
  registry:
    default: ${at(ports.registry)}
  director:
    default: ${at(ports.director)}
  nodered:
    default: ${at(ports.nodeRed)}
  frontend:
    default: ${at(ports.gateway)}
  reverse-proxy:
    default: ${at(ports.gateway)}
  grafana:
    default: "$_[GRAFANA_URL]"
  database:
    postgres:
      default: "$_[CHECK_POSTGRES_URL]"
    mongo-registry:
      default: "$_[CHECK_MONGO_URL]"
    dragonfly:
      default: "$_[CHECK_REDIS_URL]"
status-backend:
  default: standard
  standard: ${at(ports.backend)}
`;
}
