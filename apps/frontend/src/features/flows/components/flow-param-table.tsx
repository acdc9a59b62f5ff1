import { useTranslation } from 'react-i18next';
import { DataTable, type Column } from '@/components/ui/data-table';
import type { Schemas } from '@/lib/schemas';
import classes from './flow-list.module.css';

type Param = Schemas['FlowParam'];

const typeKeys = {
  string: 'flows.type.string',
  number: 'flows.type.number',
  boolean: 'flows.type.boolean',
  select: 'flows.type.select',
  url: 'flows.type.url',
} as const satisfies Record<Param['type'], string>;

export function FlowParamTable({ params, flow }: { params: readonly Param[]; flow: string }) {
  const { t } = useTranslation();
  const columns: Column<Param>[] = [
    {
      key: 'name',
      header: t('common.name'),
      role: 'title',
      cell: ({ name }) => <code className="mono">{name}</code>,
    },
    {
      key: 'type',
      header: t('flows.paramType'),
      cell: ({ type, secret }) => (secret ? t('flows.type.secret') : t(typeKeys[type])),
    },
    {
      key: 'required',
      header: t('flows.required'),
      cell: ({ required }) => t(required ? 'common.yes' : 'common.no'),
    },
    {
      key: 'default',
      header: t('flows.default'),
      cell: (param) =>
        param.default === undefined || param.default === null ? (
          '–'
        ) : (
          <code className="mono">{String(param.default)}</code>
        ),
    },
    {
      key: 'description',
      header: t('common.description'),
      cell: ({ description, values }) => (
        <span>
          {description}
          {values && values.length > 0 && <span className="dim mono"> {values.join(' | ')}</span>}
        </span>
      ),
    },
  ];
  return (
    <div className={classes.table}>
      <DataTable
        caption={t('flows.paramsOf', { flow })}
        columns={columns}
        rows={params}
        rowKey={({ name }) => name}
      />
    </div>
  );
}
