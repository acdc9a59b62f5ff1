import { useTranslation } from 'react-i18next';
import { VerdictTag, ComplianceTag, SeverityTag } from '@/components/status/tags';
import { RelativeTime } from '@/components/ui/relative-time';
import { ScopeLabel } from '@/components/ui/scope-label';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import type { Schemas } from '@/lib/schemas';
import classes from './attention-list.module.css';

type Item = Schemas['OverviewControl'];

/** Controls that need someone, with the scopes that are the reason. */
export function AttentionList({ items }: { items: readonly Item[] }) {
  return (
    <ul className={classes.list}>
      {items.map((item) => (
        <AttentionItem key={item.controlId} item={item} />
      ))}
    </ul>
  );
}

function AttentionItem({ item }: { item: Item }) {
  const { t } = useTranslation();
  const reasons = item.scopes.filter(
    ({ verdict }) => verdict !== 'passed' && verdict !== 'not-applicable',
  );
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        <ComplianceTag status={item.complianceStatus} />
        <TextLink quiet to={paths.control(item.controlId)}>
          {item.name}
        </TextLink>
        <span className={classes.severity}>
          <SeverityTag severity={item.severity} />
        </span>
      </div>
      <div className={classes.meta}>
        <TextLink to={paths.catalog(item.catalogId)}>{item.catalogName}</TextLink>
        {item.since && (
          <span>
            {t('overview.failingSince')} <RelativeTime at={item.since} />
          </span>
        )}
      </div>
      {reasons.length > 0 && (
        <ul className={classes.scopes} aria-label={t('common.scopes')}>
          {reasons.map((scope) => (
            <li key={scope.id}>
              <VerdictTag verdict={scope.verdict} />
              <ScopeLabel scope={scope.scopes} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
