import pg from 'pg';

const quote = (name: string) => pg.escapeIdentifier(name);

/**
 * Creates a database if it does not exist, from a template where one is named (a clone takes
 * about 0.1 s, so every test file can own one).
 * @param adminUrl any other database of the same server, as superuser
 */
export async function createDatabase(
  adminUrl: string,
  name: string,
  template?: string,
): Promise<void> {
  await withClient(adminUrl, (client) =>
    createIfAbsent(
      client,
      `CREATE DATABASE ${quote(name)}${template ? ` TEMPLATE ${quote(template)}` : ''}`,
    ),
  );
}

/**
 * A database of its own for one service: a role of the same name that owns it, and nobody else
 * may connect. Repeating it sets the password anew and keeps the data.
 * @param adminUrl database `postgres` of the server, as superuser
 */
export async function createOwnedDatabase(
  adminUrl: string,
  name: string,
  password: string,
): Promise<void> {
  await withClient(adminUrl, async (client) => {
    const role = `ROLE ${quote(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`;
    await createIfAbsent(client, `CREATE ${role}`);
    await client.query(`ALTER ${role}`);
    await createIfAbsent(client, `CREATE DATABASE ${quote(name)} OWNER ${quote(name)}`);
    await client.query(`REVOKE ALL ON DATABASE ${quote(name)} FROM PUBLIC`);
  });
}

async function withClient(url: string, use: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await use(client);
  } finally {
    await client.end();
  }
}

/** 42P04 duplicate_database, 42710 duplicate_object: it exists already. */
async function createIfAbsent(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!['42P04', '42710'].includes((error as { code?: string }).code ?? '')) throw error;
  }
}
