import type { Shipped } from './shipped-packages.ts';

/** The shipped packages as a CycloneDX document. It has no serial number and no time: the same packages are the same text. */
export const sbomOf = (version: string, packages: readonly Shipped[]): string =>
  `${JSON.stringify(
    {
      bomFormat: 'CycloneDX',
      specVersion: '1.6',
      version: 1,
      metadata: {
        component: {
          type: 'application',
          'bom-ref': 'rasoat',
          name: 'rasoat',
          version,
          licenses: [{ license: { id: 'Apache-2.0' } }],
        },
      },
      components: packages.map(component),
    },
    null,
    1,
  )}\n`;

function component({ name, version, licence, integrity, isIn }: Shipped) {
  const [group, rest] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${group ? `${group.replace('@', '%40')}/` : ''}${rest}@${version}`;
  const isSimple = !licence.includes(' ');
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group && { group }),
    name: rest,
    version,
    licenses: [isSimple ? { license: { id: licence } } : { expression: licence }],
    purl,
    ...(integrity?.startsWith('sha512-') && {
      hashes: [{ alg: 'SHA-512', content: Buffer.from(integrity.slice(7), 'base64').toString('hex') }],
    }),
    properties: [{ name: 'rasoat:in', value: isIn }],
  };
}
