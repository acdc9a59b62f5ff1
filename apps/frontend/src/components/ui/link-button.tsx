import { Button, type ButtonProps } from '@mantine/core';
import { Link } from 'react-router';
import type { ReactNode } from 'react';

/** A link that looks like a button: it leads somewhere, it does nothing. */
export function LinkButton({ to, ...props }: ButtonProps & { to: string; children: ReactNode }) {
  return <Button component={Link} to={to} {...props} />;
}
