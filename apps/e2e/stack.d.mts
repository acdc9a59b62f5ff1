export const stack: {
  baseUrl: string;
  admin: { username: string; password: string };
  ports: Record<string, string>;
};
