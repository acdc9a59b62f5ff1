import type { Assistant, Message, Thread, ToolName, Usage } from './assistant.js';

export interface PageQuery {
  after?: { at: Date; id: string };
  limit: number;
}

export interface AssistantStore {
  list(query: PageQuery): Promise<Assistant[]>;
  find(id: string): Promise<Assistant | undefined>;
  count(): Promise<number>;
  /** @throws 409 when the name is taken */
  insert(assistant: Assistant, createdBy: string): Promise<void>;
  setInstructions(id: string, instructions: string): Promise<boolean>;
  delete(id: string): Promise<boolean>;
  deleteAll(): Promise<void>;
  /** Makes writers of assistants wait for each other until the transaction ends. */
  lock(): Promise<void>;
}

export interface ThreadStore {
  /** @param ownerId whose; undefined: everybody's */
  list(ownerId: string | undefined, query: PageQuery): Promise<Thread[]>;
  find(id: string, ownerId: string): Promise<Thread | undefined>;
  insert(thread: Thread): Promise<void>;
  rename(id: string, name: string, now: Date): Promise<void>;
  delete(id: string, ownerId: string): Promise<boolean>;
  deleteAll(ownerId: string): Promise<void>;
  /** Takes the thread for one answer. false: somebody else's answer is still being written. */
  take(id: string, now: Date, until: Date): Promise<boolean>;
  release(id: string, now: Date): Promise<void>;
}

export interface MessageStore {
  list(threadId: string, query: PageQuery): Promise<Message[]>;
  /** The newest messages, oldest first. */
  newest(threadId: string, limit: number): Promise<Message[]>;
  insert(message: Message): Promise<void>;
  /** Counts what somebody has used, whether or not an answer came of it. */
  countUsage(userId: string, usage: Usage, now: Date): Promise<void>;
  /** Tokens of a user since then. */
  usedSince(userId: string, since: Date): Promise<number>;
}

/** What a model is shown, and what it answers: as the provider writes it, passed on unread. */
export type ModelItem = Readonly<Record<string, unknown>>;

export interface ToolCall {
  callId: string;
  name: string;
  /** JSON, as the model wrote it. */
  arguments: string;
}

export interface ModelRequest {
  model: string;
  instructions: string;
  input: ModelItem[];
  tools: ToolSchema[];
  maxOutputTokens: number;
  /** Names the person to the provider without saying who it is. */
  user: string;
  signal: AbortSignal;
  onText: (delta: string) => void;
}

export interface ModelAnswer {
  text: string;
  calls: ToolCall[];
  /** To be shown again in the next round. */
  items: ModelItem[];
  usage: Usage;
  /** The answer was cut off at its token limit. */
  incomplete: boolean;
}

export interface ModelProvider {
  /** Models an assistant may use, the default one first. */
  models: readonly string[];
  /** @throws 429, 502, 504 */
  respond(request: ModelRequest): Promise<ModelAnswer>;
}

export interface ToolSchema {
  name: ToolName;
  description: string;
  /** JSON Schema of the arguments. */
  parameters: Readonly<Record<string, unknown>>;
}

/** Our own API with the rights of whoever asked. */
export interface OwnApi {
  /**
   * @param path below /api/v1, its parts encoded
   * @throws ReadRefused when the API refuses
   */
  get(path: string, query?: Record<string, string | undefined>): Promise<unknown>;
}

/** Why the API would not be read; the model is told. */
export class ReadRefused extends Error {
  override readonly name = 'ReadRefused';
}

/** How many assistants an installation may have; see the configuration. */
export interface AssistantLimit {
  get(): Promise<number>;
}
