import type { AnswerLimits, Assistant, Proposal, Usage } from './assistant.js';
import { GROUND_RULES } from './assistant.js';
import { createSources } from './citations.js';
import {
  ReadRefused,
  type ModelItem,
  type ModelProvider,
  type OwnApi,
  type ToolCall,
} from './ports.js';
import { schemasOf, TOOLS } from './tools/index.js';

export interface Conversation {
  assistant: Assistant;
  /** Oldest first, the question last. */
  messages: { role: 'user' | 'assistant'; content: string }[];
  /** Pseudonym of the person for the provider. */
  user: string;
}

export interface AnswerEvents {
  onText?: (delta: string) => void;
  onTool?: (name: string) => void;
  onUsage?: (usage: Usage) => void;
}

/** Characters of one tool result that the model is shown. */
const RESULT_LENGTH = 24_000;
const CALLS_PER_ROUND = 6;

/**
 * Asks the model until it answers without asking for a tool, within the rounds it has. Tools run
 * with the rights of whoever asked, and what they return goes to the model as data.
 */
export async function answer(
  { assistant, messages, user }: Conversation,
  provider: ModelProvider,
  api: OwnApi,
  limits: AnswerLimits,
  signal: AbortSignal,
  events: AnswerEvents = {},
) {
  const sources = createSources();
  const proposals: Proposal[] = [];
  const usage: Usage = { input: 0, output: 0 };
  const input: ModelItem[] = messages.map(({ role, content }) => ({ role, content }));
  const instructions = [GROUND_RULES, assistant.instructions].filter(Boolean).join('\n\n');
  let text = '';
  for (let round = 0; round <= limits.rounds; round++) {
    const last = round === limits.rounds;
    const said = await provider.respond({
      model: assistant.model,
      instructions,
      input,
      tools: last ? [] : schemasOf(assistant.tools),
      maxOutputTokens: limits.maxOutputTokens,
      user,
      signal,
      onText: (delta) => events.onText?.(delta),
    });
    usage.input += said.usage.input;
    usage.output += said.usage.output;
    events.onUsage?.(said.usage);
    text += said.text;
    if (said.incomplete) text += '\n\n[Cut off at the token limit of this installation.]';
    if (said.calls.length === 0 || said.incomplete) break;
    input.push(...said.items);
    for (const call of said.calls) {
      const permitted = said.calls.indexOf(call) < CALLS_PER_ROUND;
      events.onTool?.(call.name);
      const output = permitted
        ? await run(call, assistant, api, sources.learn, (proposal) => proposals.push(proposal))
        : { error: `Only ${CALLS_PER_ROUND} tools at a time.` };
      input.push({ type: 'function_call_output', call_id: call.callId, output: toText(output) });
    }
    if (text !== '' && !text.endsWith('\n')) text += '\n\n';
  }
  return { text: text.trim(), usage, proposals, ...sources.cited(text) };
}

async function run(
  call: ToolCall,
  assistant: Assistant,
  api: OwnApi,
  learn: (result: unknown) => void,
  propose: (proposal: Proposal) => void,
): Promise<unknown> {
  const tool = assistant.tools.some((name) => name === call.name) && TOOLS.get(call.name);
  if (!tool) return { error: `There is no tool ${call.name}.` };
  const given = tool.arguments.safeParse(parse(call.arguments));
  if (!given.success)
    return {
      error: given.error.issues
        .map((issue) => `${issue.path.join('.')}: ${issue.message}`)
        .join('; '),
    };
  try {
    const { result, proposal } = await tool.run(given.data, api);
    learn(result);
    if (proposal) propose(proposal);
    return result;
  } catch (error) {
    if (error instanceof ReadRefused) return { error: error.message };
    throw error;
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toText(output: unknown): string {
  const text = JSON.stringify(output) ?? 'null';
  return text.length <= RESULT_LENGTH
    ? text
    : `${text.slice(0, RESULT_LENGTH)} [cut off: ask for less]`;
}
