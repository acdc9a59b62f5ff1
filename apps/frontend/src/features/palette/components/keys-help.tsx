import { useTranslation } from 'react-i18next';
import { navEntries } from '@/components/layouts/nav-entries';
import { Dialog } from '@/components/ui/dialog';
import { chooseShortKeys, useShortKeys } from '@/lib/preferences/short-keys';
import classes from './keys-help.module.css';

/** Which keys there are; those of a single key can be switched off here (WCAG 2.2, 2.1.4). */
export function KeysHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const on = useShortKeys();
  const keys = [
    { keys: ['Ctrl', 'K'], what: t('palette.label') },
    { keys: ['/'], what: t('palette.filter') },
    { keys: ['?'], what: t('palette.keys') },
    ...navEntries.flatMap(({ letter, label }) =>
      letter ? [{ keys: ['g', letter], what: t(label) }] : [],
    ),
  ];
  return (
    <Dialog open title={t('palette.keys')} onClose={onClose}>
      <dl className={classes.keys}>
        {keys.map((row) => (
          <div key={row.what}>
            <dt>
              {row.keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{row.what}</dd>
          </div>
        ))}
      </dl>
      <label className={classes.choice}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => chooseShortKeys(event.currentTarget.checked)}
        />
        {t('palette.singleKeys')}
      </label>
    </Dialog>
  );
}
