import { contract, type EndpointName, endpoint, endpointNames } from './contract.ts';
import { params } from './endpoint.ts';

export interface Match {
  readonly name: EndpointName;
  readonly params: Readonly<Record<string, string>>;
}

/** Finds the endpoint of a request. Undefined if there is none, or if a parameter is malformed. */
export function matchEndpoint(method: string, path: string): Match | undefined {
  const parts = path.split('/');
  for (const name of endpointNames) {
    const found =
      contract[name].method === method ? matchPath(endpoint(name).path.split('/'), parts) : undefined;
    if (found) return { name, params: found };
  }
  return undefined;
}

function matchPath(pattern: readonly string[], parts: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== parts.length) return undefined;
  const found: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const wanted = pattern[index] ?? '';
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

/** An endpoint's address with its parameters filled in. */
export const addressOf = (name: EndpointName, values: Readonly<Record<string, string>> = {}): string =>
  endpoint(name).path.replace(/:(\w+)/g, (_, key: string) => encodeURIComponent(values[key] ?? ''));
