import type { Files, Ports } from '../../shared/ports.ts';

/** Files as AWS keeps them: in two buckets, of which browsers write only into the inbox. */
export interface CloudFiles extends Files {
  /**
   * Copies an uploaded file out of the inbox, in the version that its event named. The first version admitted under
   * a key stays, because it may have been read already. Refuses `FileNotFound`.
   */
  admit(key: string, versionId?: string): Promise<void>;
  /** A URL from which a browser may download the file for five minutes, under a readable name. */
  linkTo(key: string, as: { readonly type: string; readonly name: string }): Promise<string>;
}

/** The ports of a function on AWS. */
export type CloudPorts = Ports & { readonly files: CloudFiles };
