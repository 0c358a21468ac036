import { params, type Route, type RouteName, routes } from './routes.ts';

export interface Match {
  readonly name: RouteName;
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the route of a request; undefined where there is none, or where a parameter cannot be one. */
export function matchRoute(method: string, path: string): Match | undefined {
  const parts = path.split('/');
  for (const [name, route] of Object.entries<Route>(routes)) {
    const found = route.method === method ? matchPath(route.path.split('/'), parts) : undefined;
    if (found) return { name: name as RouteName, route, params: found };
  }
  return undefined;
}

function matchPath(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, wanted] of pattern.entries()) {
    const part = parts[index]!;
    if (!wanted.startsWith(':')) {
      if (wanted !== part) return undefined;
      continue;
    }
    const name = wanted.slice(1) as keyof typeof params;
    if (!params[name].safeParse(part).success) return undefined;
    found[name] = part;
  }
  return found;
}

/** A route's address with its parameters filled in. */
export const addressOf = (name: RouteName, values: Readonly<Record<string, string>> = {}): string =>
  routes[name].path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
