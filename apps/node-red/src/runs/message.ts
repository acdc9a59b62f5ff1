import type { EvidenceDraft, EvidenceSource, Json, Receipt } from '@status/evidence';
import type { NodeMessageInFlow } from 'node-red';

/**
 * What every message of a run carries in `msg.status`: small, set by status-start only and frozen.
 * The callback token is not here, because messages reach the debug sidebar.
 */
export interface RunStatus {
  readonly v: 1;
  /** Which call of the flow this is: a later call of the same group replaces an earlier one. */
  readonly run: string;
  readonly computationGroup: string;
  readonly controlId: string;
  readonly backendUrl: string;
  readonly genesis: string;
  readonly period: { readonly from: string; readonly to: string };
  readonly scope: Readonly<Record<string, string>>;
  readonly params: Readonly<Record<string, string | number | boolean>>;
  readonly window: unknown;
  readonly flow: unknown;
  /** The results are kept nowhere. */
  readonly dryRun: boolean;
}

/** What status-ledger learnt; only anchoring gives receipts. */
export type LedgerWord =
  | { readonly anchored: true; readonly receipt: Receipt; readonly receipts: readonly Receipt[] }
  | { readonly anchored: false; readonly pending: true; readonly refs: readonly string[] }
  | { readonly anchored: false; readonly error: string }
  | { readonly verified: boolean; readonly seq?: number; readonly why?: string };

/** The message contract between our nodes; `payload` is the data at hand. */
export interface RunMessage extends NodeMessageInFlow {
  payload?: Json;
  status?: RunStatus;
  /** Checks made so far; status-finish chains them. */
  evidences?: EvidenceDraft[];
  /** The verdict of the last check. */
  result?: boolean;
  /** Name (or id) of the node that gave `result`; status-combine tells its inputs apart by it. */
  check?: string;
  /** Where `payload` was read. */
  source?: EvidenceSource;
  /** What a ledger said of the evidence so far. */
  ledger?: LedgerWord;
  /** Set by the author of a flow to say that no message follows. */
  last?: boolean;
}
