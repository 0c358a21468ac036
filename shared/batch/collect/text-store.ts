import { withCapacity } from './typed-arrays.ts';

/** Texts by index, counted from 0, their UTF-16 code units one after another in one array. */
export interface TextStore {
  equals(index: number, text: string): boolean;
  /** Adds the text with the next index. */
  add(index: number, text: string): void;
}

export function textStore(): TextStore {
  /** One byte per unit until a text has one that needs two. */
  let units: Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> = new Uint8Array(1 << 14);
  /** Where each text starts, and where the last one ends. */
  let starts = new Int32Array(1 << 10);
  return {
    equals(index, text) {
      const start = starts[index] as number;
      if ((starts[index + 1] as number) - start !== text.length) return false;
      for (let at = 0; at < text.length; at += 1) if (units[start + at] !== text.charCodeAt(at)) return false;
      return true;
    },
    add(index, text) {
      const start = starts[index] as number;
      units = withCapacity(units, start + text.length);
      starts = withCapacity(starts, index + 2);
      starts[index + 1] = start + text.length;
      for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (code > 255 && units instanceof Uint8Array) units = Uint16Array.from(units);
        units[start + at] = code;
      }
    },
  };
}
