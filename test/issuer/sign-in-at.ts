/** Signs in at the issuer like a browser, and gives the query with which it sends people back to `returnTo`. */
export async function signInAt(
  address: string,
  returnTo: string,
  { name, code = false }: { readonly name: string; readonly code?: boolean },
): Promise<string> {
  const cookies = new Map<string, string>();
  let next = address;
  let body: URLSearchParams | undefined;
  for (let steps = 0; steps < 10; steps += 1) {
    if (next.startsWith(returnTo)) return new URL(next).search.slice(1);
    const cookie = [...cookies].map((pair) => pair.join('=')).join('; ');
    const answer = await fetch(next, {
      headers: { cookie },
      redirect: 'manual',
      ...(body && { method: 'POST', body }),
    });
    for (const set of answer.headers.getSetCookie()) {
      const [, key = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      cookies.set(key, value);
    }
    const to = answer.headers.get('location');
    body = to ? undefined : new URLSearchParams({ name, ...(code && { code: 'on' }) });
    next = to ? new URL(to, next).href : next;
  }
  throw new Error('the issuer sends nobody back');
}
