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
  await withClient(adminUrl, async (client) => {
    try {
      await client.query(
        `CREATE DATABASE ${quote(name)}${template ? ` TEMPLATE ${quote(template)}` : ''}`,
      );
    } catch (error) {
      // 42P04 duplicate_database: it exists already
      if ((error as { code?: string }).code !== '42P04') throw error;
    }
  });
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
    const has = async (sql: string) => ((await client.query(sql, [name])).rowCount ?? 0) > 0;
    // Asked first rather than tried: a failed statement is logged by the server, password included.
    const exists = await has('SELECT 1 FROM pg_roles WHERE rolname = $1');
    await client.query(
      `${exists ? 'ALTER' : 'CREATE'} ROLE ${quote(name)} LOGIN PASSWORD ${pg.escapeLiteral(password)}`,
    );
    if (await has('SELECT 1 FROM pg_database WHERE datname = $1')) return;
    await client.query(`CREATE DATABASE ${quote(name)} OWNER ${quote(name)}`);
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
