export type Status = 'draft' | 'finalized';

/** What a person decides about a catalog. Days are `YYYY-MM-DD` in its time zone. */
export interface CatalogFields {
  name: string;
  description: string | null;
  framework: string | null;
  frameworkVersion: string | null;
  startDate: string;
  /** Last day; null is open. */
  endDate: string | null;
  /** IANA name; the periods of its controls are cut in it. */
  timeZone: string;
  /** The user who answers for it. */
  ownerId: string | null;
  tags: string[];
}

export interface Catalog extends CatalogFields {
  id: string;
  status: Status;
  /** Id of its agreement in the registry. */
  agreementId: string;
  /** The first version of it: its own id when it is that. */
  familyId: string;
  /** The version it was made from. */
  previousId: string | null;
  revision: number;
  createdBy: string;
  finalizedAt: Date | null;
  /** Deleted, but kept for the results it has. */
  deletedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

export interface Fault {
  path: string;
  message: string;
}

/** @param isTimeZone whether the machine knows a zone of this name */
export function catalogFaults(
  { name, startDate, endDate, timeZone }: CatalogFields,
  isTimeZone: (name: string) => boolean,
): Fault[] {
  const faults: Fault[] = [];
  if (name.trim() === '')
    faults.push({ path: '/body/name', message: 'is blank; give the catalog a name' });
  if (endDate !== null && endDate < startDate)
    faults.push({
      path: '/body/endDate',
      message: `comes before the start date ${startDate}; choose a later day`,
    });
  if (!isTimeZone(timeZone))
    faults.push({
      path: '/body/timeZone',
      message: 'is no IANA time zone; use one such as Europe/Madrid',
    });
  return faults;
}
