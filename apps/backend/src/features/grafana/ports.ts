import type { GrafanaClient } from '@status/grafana-client';

/** Grafana, once somebody has said where it is. */
export interface Grafana {
  /**
   * Runs `work` with a client that is signed in.
   * @param what of which thing a 404 speaks, such as `dashboard x`
   * @throws 404, 409, 502, 503 `grafana-not-configured`, 504
   */
  run<T>(what: string, work: (client: GrafanaClient) => Promise<T>): Promise<T>;
}

/** Gives signed-in clients. */
export interface Connection {
  client(): Promise<GrafanaClient>;
  /** The client given was refused: forget its token. */
  refused(client: GrafanaClient): void;
}

/** Keeps the token of our service account. */
export interface AccountRepository {
  find(url: string): Promise<string | undefined>;
  store(url: string, sealedToken: string): Promise<void>;
  /** Runs `work` while nobody else does, in any backend. */
  exclusively<T>(work: (accounts: AccountRepository) => Promise<T>): Promise<T>;
}

export interface PanelLink {
  id: string;
  controlId: string;
  dashboardUid: string;
  dashboardTitle: string;
  panelId: number;
  title: string;
  type: string;
  createdAt: Date;
}

export interface PanelLinkRepository {
  hasControl(controlId: string): Promise<boolean>;
  /** The oldest first. */
  list(
    controlId: string,
    page: { after?: { createdAt: string; id: string }; limit: number },
  ): Promise<PanelLink[]>;
  /** @throws 409 when it is linked already */
  insert(link: PanelLink): Promise<void>;
  /** Whether there was one. */
  delete(controlId: string, id: string): Promise<boolean>;
}
