import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { VerdictTag } from '@/components/status/tags';
import { DataRegion } from '@/components/ui/data-region';
import { Facts } from '@/components/ui/facts';
import { Panel } from '@/components/ui/panel';
import { RelativeTime } from '@/components/ui/relative-time';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { useFormat } from '@/lib/format/use-format';
import type { Schemas } from '@/lib/schemas';
import { pointQuery } from '../api/get-point';

/** The guarantee point of a run: was the objective met, for this scope, in this period? */
export function PointPanel({ pointId }: { pointId: string }) {
  const { t } = useTranslation();
  const point = useQuery(pointQuery(pointId));
  return (
    <Panel title={t('points.title')}>
      <DataRegion query={point} skeleton={<SkeletonLines lines={3} />}>
        {(data) => <PointFacts point={data} />}
      </DataRegion>
    </Panel>
  );
}

function PointFacts({ point }: { point: Schemas['Point'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <Facts
      items={[
        { label: t('points.result'), value: <VerdictTag verdict={point.result} /> },
        { label: t('common.value'), value: format.percent(point.guaranteeValue) },
        {
          label: t('points.objective'),
          value: <code className="mono">{point.objective}</code>,
          wide: true,
        },
        { label: t('points.revision'), value: format.number(point.revision) },
        { label: t('points.calculated'), value: <RelativeTime at={point.calculatedAt} /> },
        Boolean(point.missingMetrics?.length) && {
          label: t('points.missing'),
          value: format.list(point.missingMetrics ?? []),
          wide: true,
        },
        {
          label: t('points.agreement'),
          value: <code className="mono">{point.agreementId}</code>,
          wide: true,
        },
      ]}
    />
  );
}
