/** Files that hold personal data beyond a ward's lists: encrypted with a key that the vault seals, before they are stored. */
export interface SealedFiles {
  /** Seals the bytes and keeps them under the key, which other bytes may replace. */
  put(key: string, bytes: Uint8Array): Promise<void>;
  /** The bytes as they were put. Refuses `FileNotFound`. Throws where they were changed, or were sealed under another key. */
  get(key: string): Promise<Uint8Array>;
}
