import { useTranslation } from 'react-i18next';
import { periodKeys } from '@/components/status/status-labels';
import { ComplianceTag, LifecycleTag, SeverityTag, VerdictMark } from '@/components/status/tags';
import { DataTable, type Column } from '@/components/ui/data-table';
import { ScopeLabel } from '@/components/ui/scope-label';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import type { Control } from '@/lib/schemas';
import classes from './control-table.module.css';

interface ControlTableProps {
  controls: readonly Control[];
  sort: string;
  onSort: (sort: string) => void;
}

export function ControlTable({ controls, sort, onSort }: ControlTableProps) {
  const { t } = useTranslation();
  const columns: Column<Control>[] = [
    {
      key: 'status',
      header: t('common.compliance'),
      role: 'status',
      cell: (control) =>
        control.status === 'draft' ? (
          <LifecycleTag status="draft" />
        ) : (
          <ComplianceTag status={control.complianceStatus} />
        ),
    },
    {
      key: 'name',
      header: t('common.control'),
      role: 'title',
      sort: 'name',
      cell: (control) => (
        <TextLink quiet to={paths.control(control.id)}>
          {control.name}
        </TextLink>
      ),
    },
    {
      key: 'catalog',
      header: t('common.catalog'),
      cell: (control) => (
        <TextLink to={paths.catalog(control.catalogId)}>{control.catalogName}</TextLink>
      ),
    },
    {
      key: 'severity',
      header: t('common.severity'),
      cell: ({ severity }) => severity && <SeverityTag severity={severity} />,
    },
    {
      key: 'period',
      header: t('common.period'),
      cell: ({ period }) => period && t(periodKeys[period]),
    },
    {
      key: 'scopes',
      header: t('common.scopes'),
      cell: (control) => <ScopeVerdicts control={control} />,
    },
  ];
  return (
    <DataTable
      caption={t('nav.controls')}
      columns={columns}
      rows={controls}
      rowKey={(control) => control.id}
      sort={sort}
      onSort={onSort}
    />
  );
}

const MOST = 4;

/** The verdict of every scope set; of many, the first few. */
function ScopeVerdicts({ control }: { control: Control }) {
  const { t } = useTranslation();
  const format = useFormat();
  const sets = control.scopeSets;
  return (
    <ul className={classes.scopes}>
      {sets.slice(0, MOST).map((set) => (
        <li key={set.id}>
          {control.status === 'finalized' && <VerdictMark verdict={set.verdict} />}
          <ScopeLabel scope={set.scopes} />
          {typeof set.value === 'number' && (
            <span className={classes.value}>{format.percent(set.value)}</span>
          )}
        </li>
      ))}
      {sets.length > MOST && (
        <li className="dim">{t('controls.moreScopes', { count: sets.length - MOST })}</li>
      )}
    </ul>
  );
}
