import type { Ports } from '../config/config.js';

/**
 * The service catalogue of this installation in the shape Governify's services read: groups with
 * `default` naming the variant in use, and the top-level `status-backend` that agreements name as
 * `collector.infrastructurePath`.
 */
export function infrastructureYaml(ports: Ports): string {
  return `# Written at each start from the ports in use. GOV_INFRASTRUCTURE names another file.
internal:
  registry:
    default: http://127.0.0.1:${ports.registry}
status-backend:
  default: standard
  standard: http://127.0.0.1:${ports.backend}
`;
}
