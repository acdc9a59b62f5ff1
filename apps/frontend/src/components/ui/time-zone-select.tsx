import { NativeSelect } from '@mantine/core';
import type { ReactNode } from 'react';

interface TimeZoneSelectProps {
  label: string;
  description?: string;
  error?: ReactNode;
  value?: string;
  onChange: (zone: string) => void;
}

/** IANA time zones by region. A native select: it can be searched by typing, on any device. */
export function TimeZoneSelect({ value = 'UTC', onChange, ...props }: TimeZoneSelectProps) {
  return (
    <NativeSelect
      {...props}
      value={value}
      data={zoneGroups(value)}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function zoneGroups(value: string) {
  const zones = new Set(['UTC', value, ...Intl.supportedValuesOf('timeZone')]);
  const groups = new Map<string, string[]>();
  for (const zone of [...zones].sort()) {
    const region = zone.includes('/') ? (zone.split('/')[0] ?? 'UTC') : 'UTC';
    groups.set(region, [...(groups.get(region) ?? []), zone]);
  }
  return [...groups].map(([group, items]) => ({ group, items }));
}
