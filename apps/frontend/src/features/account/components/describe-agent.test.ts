import { expect, it } from 'vitest';
import { describeAgent } from './describe-agent';

it.each([
  ['Mozilla/5.0 (X11; Linux x86_64; rv:136.0) Gecko/20100101 Firefox/136.0', 'Firefox, Linux'],
  [
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/139.0.0.0 Safari/537.36 Edg/139.0.0.0',
    'Edge, Windows',
  ],
  [
    'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.3 Safari/605.1.15',
    'Safari, macOS',
  ],
  ['Mozilla/5.0 (Android 15; Mobile; rv:136.0) Gecko/136.0 Firefox/136.0', 'Firefox, Android'],
  ['curl/8.14.1', 'curl'],
  ['some-pipeline/2', 'some-pipeline/2'],
  [null, undefined],
])('calls %j %j', (agent, name) => expect(describeAgent(agent)).toBe(name));
