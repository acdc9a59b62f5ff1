import { expect, type Page } from '@playwright/test';
import type { Text } from './texts.js';

export interface Credentials {
  username: string;
  password: string;
}

/** Calls that are refused while somebody signs in with a second factor, or wrongly. */
export const SIGN_IN_REFUSED = /^POST \/backend\/users\/signIn: 401$/;

/** Fills the form of the sign-in page in and sends it. */
export async function signIn(page: Page, text: Text, { username, password }: Credentials) {
  await page.getByLabel(text('session.username')).fill(username);
  await page.getByLabel(text('session.password'), { exact: true }).fill(password);
  await page.getByRole('button', { name: text('session.signIn'), exact: true }).click();
}

/** Adds the code that the page has asked for. */
export async function giveCode(page: Page, text: Text, code: string) {
  await page.getByLabel(text('session.code')).fill(code);
  await page.getByRole('button', { name: text('session.signIn'), exact: true }).click();
}

export async function signOut(page: Page, text: Text, username: string) {
  await page.getByRole('button', { name: text('shell.account', { name: username }) }).click();
  await page.getByRole('button', { name: text('session.signOut') }).click();
  await expect(page).toHaveURL('/sign-in');
}

/** What scripts of the page could read: storage and cookies. */
export const readable = (page: Page): Promise<string> =>
  page.evaluate(() =>
    JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
  );
