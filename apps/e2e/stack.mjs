// The installation that the stories run against: ports beside the usual ones, so that a STATUS in
// use on the same machine is not disturbed.
export const stack = {
  baseUrl: 'http://localhost:13000',
  admin: { username: 'admin', password: 'a password for stories only' },
  ports: {
    STATUS_GATEWAY_PORT: '13000',
    STATUS_BACKEND_PORT: '13001',
    STATUS_NODE_RED_PORT: '13002',
    STATUS_REGISTRY_PORT: '13003',
  },
};
