import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeUser {
  id: number;
  login: string;
}
type Fault = 'silent' | 'broken' | 'not-json' | 'endless' | 'no-account';

interface Code {
  challenge: string;
  redirectUri: string;
  scope: string;
  user: FakeUser;
}

export const APP = { clientId: 'app-1', clientSecret: 'planted-client-secret' };

/**
 * GitHub's web application flow over HTTP, as its documentation describes it: authorize with state and
 * an S256 challenge, codes of one use bound to both, form or JSON answers by `Accept`, refusals with
 * status 200, `/user` and `/user/emails` by token.
 */
export async function startFakeGitHub() {
  const codes = new Map<string, Code>();
  const tokens = new Map<string, FakeUser>();
  const seen: { path: string; query: URLSearchParams }[] = [];
  const state = {
    user: { id: 1, login: 'octocat' } as FakeUser,
    consents: true,
    fault: undefined as Fault | undefined,
  };

  function authorize(query: URLSearchParams, res: ServerResponse): void {
    const redirectUri = query.get('redirect_uri') ?? '';
    const back = new URL(redirectUri);
    back.searchParams.set('state', query.get('state') ?? '');
    const usable =
      query.get('client_id') === APP.clientId && query.get('code_challenge_method') === 'S256';
    if (!usable) return void res.writeHead(404).end();
    if (state.consents) {
      const code = randomUUID().replaceAll('-', '').slice(0, 20);
      codes.set(code, {
        challenge: query.get('code_challenge') ?? '',
        redirectUri,
        scope: query.get('scope') ?? '',
        user: state.user,
      });
      back.searchParams.set('code', code);
    } else {
      back.searchParams.set('error', 'access_denied');
      back.searchParams.set('error_description', 'The user has denied your application access.');
    }
    res.writeHead(302, { location: back.href }).end();
  }

  function exchange(form: URLSearchParams): Record<string, string> {
    if (form.get('client_id') !== APP.clientId || form.get('client_secret') !== APP.clientSecret)
      return {
        error: 'incorrect_client_credentials',
        error_description: 'The client_id is wrong.',
      };
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    if (!code || code.challenge !== challenge || code.redirectUri !== form.get('redirect_uri'))
      return {
        error: 'bad_verification_code',
        error_description: 'The code is incorrect or expired.',
      };
    const token = `gho_${randomUUID().replaceAll('-', '')}`;
    tokens.set(token, code.user);
    return { access_token: token, scope: code.scope.replaceAll(' ', ','), token_type: 'bearer' };
  }

  async function answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '', 'http://fake');
    seen.push({ path: url.pathname, query: url.searchParams });
    if (url.pathname === '/login/oauth/authorize') return authorize(url.searchParams, res);
    if (state.fault === 'silent') return;
    if (state.fault === 'broken') return void res.writeHead(503).end('down');
    if (state.fault === 'not-json') return void res.writeHead(200).end('<html>');
    if (state.fault === 'endless') return flood(res);
    if (url.pathname === '/login/oauth/access_token') {
      const result = exchange(new URLSearchParams(await textOf(req)));
      const json = req.headers.accept?.includes('application/json');
      const text = json ? JSON.stringify(result) : new URLSearchParams(result).toString();
      return void res.writeHead(200).end(text);
    }
    const user = tokens.get(
      /^(?:Bearer|token) (.+)$/.exec(req.headers.authorization ?? '')?.[1] ?? '',
    );
    if (!user) return void res.writeHead(401).end('{"message":"Bad credentials"}');
    const body = state.fault === 'no-account' ? { message: 'moved' } : { ...user, name: null };
    if (url.pathname === '/user') return void res.writeHead(200).end(JSON.stringify(body));
    res.writeHead(404).end('{"message":"Not Found"}');
  }

  const server = createServer((req, res) => void answer(req, res));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    state,
    seen,
    /** Every token it has given. */
    tokens: () => [...tokens.keys()],
    reset() {
      Object.assign(state, { user: { id: 1, login: 'octocat' }, consents: true, fault: undefined });
      seen.length = 0;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function flood(res: ServerResponse): void {
  res.writeHead(200);
  const timer = setInterval(() => res.write('x'.repeat(200_000)), 1);
  res.once('close', () => clearInterval(timer));
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
