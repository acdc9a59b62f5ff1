import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccountLinks } from '@/components/layouts/use-account-links';
import { PageHeader } from '@/components/ui/page-header';
import { TabLinks } from '@/components/ui/tab-links';

interface MeFrameProps {
  title: string;
  lead: string;
  children: ReactNode;
}

/** What the pages about oneself have in common. */
export function MeFrame({ title, lead, children }: MeFrameProps) {
  const { t } = useTranslation();
  return (
    <>
      <PageHeader title={title} description={lead} />
      <TabLinks label={t('shell.yourAccount')} links={useAccountLinks()} />
      {children}
    </>
  );
}
