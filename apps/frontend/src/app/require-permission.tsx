import type { operations } from '@status/sdk';
import type { ReactNode } from 'react';
import { ForbiddenPage } from '@/components/errors/failure-page';
import { useCan } from '@/lib/auth';

interface RequirePermissionProps {
  operation: keyof operations;
  /** The least role that may, to name it to those who may not. */
  least: string;
  children: ReactNode;
}

/** Shows the page to those who may do what it is for. The server decides again. */
export function RequirePermission({ operation, least, children }: RequirePermissionProps) {
  return useCan(operation) ? children : <ForbiddenPage least={least} />;
}
