import OpenAI, {
  APIConnectionError,
  APIConnectionTimeoutError,
  APIError,
  APIUserAbortError,
} from 'openai';
import type { Response, ResponseCreateParamsStreaming } from 'openai/resources/responses/responses';
import { AppError, badGateway, tooMany } from '../../errors/index.js';
import type { ModelAnswer, ModelProvider, ModelRequest } from './ports.js';

export interface OpenAiOptions {
  apiKey: string;
  /** Of OpenAI, or of anything that speaks its Responses API. */
  baseUrl?: string;
  models: readonly string[];
  /** Milliseconds for one response of the provider. */
  timeoutMs: number;
}

/** A provider that speaks the Responses API (developers.openai.com/api/reference, "Responses"). */
export function createOpenAiProvider({
  apiKey,
  baseUrl,
  models,
  timeoutMs,
}: OpenAiOptions): ModelProvider {
  // One more try: the client waits as the provider's Retry-After says.
  const client = new OpenAI({
    apiKey,
    baseURL: baseUrl,
    timeout: timeoutMs,
    maxRetries: 1,
    logLevel: 'off',
  });
  return {
    models,
    async respond(request) {
      try {
        return await stream(client, request);
      } catch (error) {
        throw asProblem(error, request.signal);
      }
    },
  };
}

async function stream(client: OpenAI, request: ModelRequest): Promise<ModelAnswer> {
  const events = await client.responses.create(toParams(request), { signal: request.signal });
  for await (const event of events) {
    if (event.type === 'response.output_text.delta') request.onText(event.delta);
    else if (event.type === 'response.completed' || event.type === 'response.incomplete')
      return toAnswer(event.response);
    else if (event.type === 'response.failed')
      throw failed(event.response.error?.message ?? 'it gave no reason');
    else if (event.type === 'error') throw failed(event.message);
  }
  throw failed('the answer broke off');
}

const toParams = (request: ModelRequest): ResponseCreateParamsStreaming => ({
  model: request.model,
  instructions: request.instructions,
  input: request.input as unknown as ResponseCreateParamsStreaming['input'],
  tools: request.tools.map((tool) => ({
    type: 'function',
    ...tool,
    parameters: { ...tool.parameters },
    strict: false,
  })),
  max_output_tokens: request.maxOutputTokens,
  safety_identifier: request.user,
  // Conversations are kept here and nowhere else; reasoning comes back sealed, to be shown again.
  store: false,
  include: ['reasoning.encrypted_content'],
  stream: true,
});

function toAnswer(response: Response): ModelAnswer {
  const calls = response.output.flatMap((item) =>
    item.type === 'function_call'
      ? [{ callId: item.call_id, name: item.name, arguments: item.arguments }]
      : [],
  );
  const text = response.output
    .flatMap((item) => (item.type === 'message' ? item.content : []))
    .map((part) => (part.type === 'output_text' ? part.text : part.refusal))
    .join('');
  return {
    text,
    calls,
    items: response.output as unknown as ModelAnswer['items'],
    usage: { input: response.usage?.input_tokens ?? 0, output: response.usage?.output_tokens ?? 0 },
    incomplete: response.status === 'incomplete',
  };
}

const failed = (reason: string) =>
  badGateway('assistant-provider', `The provider of the assistants could not answer: ${reason}`);

function asProblem(error: unknown, signal: AbortSignal): unknown {
  if (error instanceof AppError) return error;
  if (
    signal.aborted ||
    error instanceof APIUserAbortError ||
    error instanceof APIConnectionTimeoutError
  )
    return timedOut();
  if (error instanceof APIConnectionError)
    return badGateway(
      'assistant-provider',
      'The provider of the assistants cannot be reached. Check OPENAI_BASE_URL.',
      error,
    );
  if (!(error instanceof APIError)) return failed('its answer cannot be read');
  if (error.status === 429) {
    const seconds = Number(error.headers?.get('retry-after') ?? 20);
    return tooMany(
      'The provider of the assistants takes no more questions for now.',
      Number.isFinite(seconds) ? seconds : 20,
    );
  }
  // Its words can hold the key, or parts of it.
  if (error.status === 401 || error.status === 403)
    return badGateway(
      'assistant-provider',
      'The provider of the assistants refuses the key. Check OPENAI_API_KEY.',
    );
  return badGateway(
    'assistant-provider',
    `The provider of the assistants answered ${error.status ?? 'with an error'}${error.code ? ` (${error.code})` : ''}.`,
  );
}

const timedOut = () =>
  new AppError({
    status: 504,
    code: 'assistant-provider-timeout',
    title: 'Gateway Timeout',
    detail: 'The answer took too long and was given up. Ask for less at a time.',
  });
