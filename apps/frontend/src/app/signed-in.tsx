import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Navigate, Outlet, useLocation, useNavigate } from 'react-router';
import { FailurePage } from '@/components/errors/failure-page';
import { AppShell } from '@/components/layouts/app-shell';
import { SkeletonLines } from '@/components/ui/skeleton-lines';
import { paths, signInPath } from '@/config/paths';
import { QuickAccess } from '@/features/palette/components/quick-access';
import { setupQuery } from '@/features/session/api/get-setup';
import { AccountMenu } from '@/features/session/components/account-menu';
import { SessionContext, sessionQuery, type Session } from '@/lib/auth';
import { LiveEvents } from '@/lib/events/live-events';
import { followProfile } from '@/lib/i18n/i18n';
import { useFollowTheme } from '@/lib/preferences/follow-theme';
import { sessionEnd } from '@/lib/session-end';

/** Everything behind sign-in. Who has no session goes to sign in and comes back to this page. */
export function SignedIn() {
  const session = useQuery(sessionQuery);
  const locale = session.data?.locale;
  useEffect(() => void followProfile(locale), [locale]);
  useFollowTheme(session.data?.theme);
  if (session.data) return <Shell session={session.data} />;
  if (session.data === null) return <ToSignIn />;
  if (session.error)
    return (
      <main>
        <FailurePage error={session.error} onRetry={() => void session.refetch()} />
      </main>
    );
  return <SkeletonLines />;
}

function Shell({ session }: { session: Session }) {
  useReturnAfterSessionEnd();
  return (
    <SessionContext value={session}>
      <LiveEvents>
        <AppShell search={<QuickAccess />} menu={<AccountMenu />}>
          <Outlet />
        </AppShell>
      </LiveEvents>
    </SessionContext>
  );
}

function ToSignIn() {
  const { pathname, search, hash } = useLocation();
  const setup = useQuery(setupQuery);
  if (setup.isPending) return <SkeletonLines />;
  const wanted = `${pathname}${search}${hash}`;
  return (
    <Navigate to={setup.data?.initialised === false ? paths.setup : signInPath(wanted)} replace />
  );
}

/** A session that cannot be renewed leads to sign-in, which says so and comes back here. */
function useReturnAfterSessionEnd() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  const here = `${pathname}${search}${hash}`;
  useEffect(
    () =>
      sessionEnd.subscribe(() => {
        const left = navigate(signInPath(here, 'session-ended'));
        void Promise.resolve(left).then(() => client.clear());
      }),
    [client, navigate, here],
  );
}
