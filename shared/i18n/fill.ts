export type Params = Readonly<Record<string, string | number>>;

/** A cache: the findings of one file fill a few templates up to a hundred thousand times. */
const templateParts = new Map<string, readonly string[]>();

/** A template split at its names: text and names in turn, starting with text. */
function partsOf(template: string): readonly string[] {
  const parts = templateParts.get(template) ?? template.split(/\{(\w+)\}/);
  templateParts.set(template, parts);
  return parts;
}

/** Replaces each `{name}` of a catalogue's text by its param. An unknown name stays, so that the mistake is visible. */
export function fill(template: string, params: Params): string {
  let text = '';
  let isName = false;
  for (const part of partsOf(template)) {
    text += isName ? String(params[part] ?? `{${part}}`) : part;
    isName = !isName;
  }
  return text;
}
