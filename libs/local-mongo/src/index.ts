export { builtFerret, findServer, type Server } from './find-server.js';
export type { ServerProcess } from './server-process.js';
export { hasLocalMongo, startLocalMongo, type LocalMongo } from './start-local-mongo.js';
