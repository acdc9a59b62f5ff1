import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { periodKeys } from '@/components/status/status-labels';
import { StatusStrip } from '@/components/status/status-strip';
import { StatusTag } from '@/components/status/status-tag';
import { ComplianceTag, LifecycleTag, SeverityTag, VerdictTag } from '@/components/status/tags';
import { ScopeLabel, scopeText } from '@/components/ui/scope-label';
import { TextLink } from '@/components/ui/text-link';
import { paths } from '@/config/paths';
import { useFormat } from '@/lib/format/use-format';
import type { Control } from '@/lib/schemas';
import { useInView } from '@/lib/use-in-view';
import { controlCalendarQuery } from '../api/get-control-calendar';
import { toGrid } from './calendar-grid';
import classes from './control-strips.module.css';

const PERIODS = 20;

/** Controls with what their last periods came to, one strip for each scope set. */
export function ControlStrips({ controls }: { controls: readonly Control[] }) {
  return (
    <ul className={classes.list}>
      {controls.map((control) => (
        <ControlItem key={control.id} control={control} />
      ))}
    </ul>
  );
}

function ControlItem({ control }: { control: Control }) {
  const { t } = useTranslation();
  const draft = control.status === 'draft';
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        {draft ? (
          <LifecycleTag status="draft" />
        ) : (
          <ComplianceTag status={control.complianceStatus} />
        )}
        <TextLink quiet to={paths.control(control.id)}>
          {control.name}
        </TextLink>
        {!control.flowId && <StatusTag kind="error">{t('controls.needsFlow')}</StatusTag>}
        <span className={classes.meta}>
          {control.severity && <SeverityTag severity={control.severity} />}
          {control.period && <span>{t(periodKeys[control.period])}</span>}
        </span>
      </div>
      {draft ? (
        <div className={classes.drafts}>
          {control.scopeSets.map((set) => (
            <ScopeLabel key={set.id} scope={set.scopes} />
          ))}
        </div>
      ) : (
        <Strips control={control} />
      )}
    </li>
  );
}

/** Fetches the history once the control comes near the visible part of the page. */
function Strips({ control }: { control: Control }) {
  const format = useFormat();
  const [target, inView] = useInView<HTMLUListElement>();
  const calendar = useQuery({ ...controlCalendarQuery(control.id), enabled: inView });
  const rows = calendar.data ? toGrid(calendar.data.items).rows : [];
  return (
    <ul ref={target} className={classes.sets}>
      {control.scopeSets.map((set) => {
        const name = scopeText(set.scopes);
        const row = rows.find((candidate) => candidate.name === name);
        const slots = row?.cells.filter((cell) => cell !== undefined).slice(-PERIODS);
        return (
          <li key={set.id} className={classes.set}>
            <ScopeLabel scope={set.scopes} />
            <span className={classes.strip}>{slots && <StatusStrip slots={slots} />}</span>
            <span className={classes.value}>{format.percent(set.value)}</span>
            <VerdictTag verdict={set.verdict} />
          </li>
        );
      })}
    </ul>
  );
}
