import pg from 'pg';

const quote = (name: string) => `"${name.replaceAll('"', '""')}"`;

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
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query(
      `CREATE DATABASE ${quote(name)}${template ? ` TEMPLATE ${quote(template)}` : ''}`,
    );
  } catch (error) {
    if ((error as { code?: string }).code !== '42P04') throw error; // it exists already
  } finally {
    await client.end();
  }
}
