import type { GroupExport, GroupReport } from '@status/evidence';
import { useMutation } from '@tanstack/react-query';
import { api } from '@/lib/api';
import type { Schemas } from '@/lib/schemas';

export interface OwnReport extends GroupReport {
  /** SHA-256 of the key that signed, to compare with the one a person noted; none while pending. */
  keyFingerprint: string | undefined;
}
export interface Verifications {
  /** What the server says about its own data; an error when it did not say. */
  server: PromiseSettledResult<Schemas['Verification']>;
  /** What this browser computed from the downloaded evidence. */
  own: PromiseSettledResult<OwnReport>;
}

async function verifyHere(group: string): Promise<OwnReport> {
  const [exported, { hashText, verifyGroup }] = await Promise.all([
    api.exportGroupEvidence({ path: { group } }),
    import('@status/evidence'), // Fetched when somebody verifies, not before.
  ]);
  // The contract leaves members out where the library has them: both hash what is there.
  const report = verifyGroup(exported as unknown as GroupExport);
  const { publicKey } = exported;
  return { ...report, keyFingerprint: publicKey && hashText(publicKey.trim()) };
}

/** Asks the server for its report and computes one here, which trusts the server with nothing. */
export function useVerifyGroup(group: string) {
  return useMutation({
    mutationFn: async (): Promise<Verifications> => {
      const [server, own] = await Promise.allSettled([
        api.verifyGroup({ path: { group } }),
        verifyHere(group),
      ]);
      return { server, own };
    },
  });
}
