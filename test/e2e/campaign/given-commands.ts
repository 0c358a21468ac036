import { contract } from '../../../shared/contract/contract.ts';

const commands = Object.entries(contract).filter(([, { method }]) => method === 'POST');

/** The commands of the contract that requests gave, by their paths. */
export function givenCommands(posts: Iterable<string>): ReadonlySet<string> {
  const paths = [...posts];
  const given = commands.filter(([, { path }]) => {
    const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`);
    return paths.some((post) => pattern.test(post));
  });
  return new Set(given.map(([name]) => name));
}

/** The commands that nobody gave. */
export function missingCommands(posts: Iterable<string>): string[] {
  const given = givenCommands(posts);
  return commands.map(([name]) => name).filter((name) => !given.has(name));
}
