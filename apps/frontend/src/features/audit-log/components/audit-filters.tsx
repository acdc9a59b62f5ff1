import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SearchField } from '@/components/ui/search-field';
import { Toolbar } from '@/components/ui/toolbar';

interface AuditFilterFieldsProps {
  text: (name: string) => string;
  set: (changes: Record<string, string>) => void;
}

/** What the log is searched by; all of it stands in the address. */
export function AuditFilterFields({ text, set }: AuditFilterFieldsProps) {
  const { t } = useTranslation();
  return (
    <Toolbar>
      {(['actor', 'action', 'resource'] as const).map((name) => (
        <SearchField
          key={name}
          label={t(
            ({ actor: 'audit.actor', action: 'audit.action', resource: 'audit.object' } as const)[
              name
            ],
          )}
          value={text(name)}
          onChange={(value) => set({ [name]: value })}
        />
      ))}
      {(['from', 'to'] as const).map((name) => (
        <TextInput
          key={name}
          type="date"
          size="xs"
          label={t(({ from: 'audit.from', to: 'audit.to' } as const)[name])}
          value={text(name)}
          onChange={(event) => set({ [name]: event.currentTarget.value })}
        />
      ))}
    </Toolbar>
  );
}
