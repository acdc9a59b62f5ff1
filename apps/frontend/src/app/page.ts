import type { ComponentType } from 'react';
import type { LazyRouteFunction, RouteObject } from 'react-router';
import { needMessages, type MessageArea } from '@/lib/i18n/i18n';

/**
 * A page that is fetched when it is visited, with the messages of the areas it needs beyond those
 * of the shell.
 */
export const page = (
  path: string,
  load: () => Promise<ComponentType>,
  ...areas: MessageArea[]
): RouteObject => {
  const lazy: LazyRouteFunction<RouteObject> = async () => {
    const [Component] = await Promise.all([load(), ...areas.map(needMessages)]);
    return { Component };
  };
  return { path, lazy };
};
