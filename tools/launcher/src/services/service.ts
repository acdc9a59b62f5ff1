/** One of our own services, as the launcher starts it. */
export interface Service {
  name: string;
  /** Entry, absolute, and the options of Node.js in front of it. */
  nodeOptions: string[];
  entry: string;
  environment: NodeJS.ProcessEnv;
  /** Answers 200 once the service can do its work. */
  readyUrl: string;
}
