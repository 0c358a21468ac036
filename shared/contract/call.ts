import type * as z from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Contract, EndpointName, ParamNames, StepParams } from './contract.ts';

type Schema<Name extends EndpointName, Part extends string> =
  Contract[Name] extends Record<Part, infer Found extends z.ZodType> ? Found : never;
type Given<Name extends EndpointName> = Schema<Name, 'body'> | Schema<Name, 'query'> extends never
  ? object
  : z.input<Schema<Name, 'body'> | Schema<Name, 'query'>>;

/** An endpoint's body or query after parsing. */
export type Parsed<Name extends EndpointName> = Schema<Name, 'body'> | Schema<Name, 'query'> extends never
  ? object
  : z.output<Schema<Name, 'body'> | Schema<Name, 'query'>>;

type Asker<Name extends EndpointName> = Contract[Name]['who'] extends readonly (infer Party)[]
  ? 'public' extends Party
    ? Actor | undefined
    : Actor
  : Actor;

/** A call of an endpoint: the path's parameters, who asks, the request's id, and the body or query before parsing. */
export type Call<Name extends EndpointName> = {
  readonly [Param in ParamNames<Name> as StepParams[Param]]: string;
} & {
  readonly by: Asker<Name>;
  /** The request's id. A command with the same id acts once. */
  readonly request?: string | undefined;
  /** Keyed hash of the address of a client that is not signed in, where the host knows it. Limits count by it. */
  readonly client?: string | undefined;
  /** The session that the request came with. */
  readonly session?: string | undefined;
  /** What the browser kept of an earlier sign-in, by which its place is known. */
  readonly knownPlace?: string | undefined;
  /** The browser and system of whoever asks, in two words. */
  readonly device?: string | undefined;
} & Given<Name>;

/** What an endpoint answers. */
export type Answer<Name extends EndpointName> =
  Contract[Name] extends Record<'answer', infer Found>
    ? Found extends z.ZodType
      ? z.output<Found>
      : Found extends 'page'
        ? PageAnswer
        : Download
    : undefined;

/** What a call gives back. A command that is committed already under the same request answers nothing. */
export type Reply<Name extends EndpointName> = Contract[Name] extends
  | { method: 'GET' }
  | { repeats: 'answered' }
  ? Answer<Name>
  : Answer<Name> | undefined;

/** An endpoint as a client names it, such as `GET /api/session`: the web page then needs only the contract's types. */
export type Address = { [Name in EndpointName]: AddressOf<Name> }[EndpointName];
type AddressOf<Name extends EndpointName> = `${Contract[Name]['method']} ${Contract[Name]['path']}`;
export type NameAt<Asked extends Address> = {
  [Name in EndpointName]: Asked extends AddressOf<Name> ? Name : never;
}[EndpointName];
/** What a client gives: the path's parameters, and the body or the query. */
export type Asking<Name extends EndpointName> = {
  readonly [Param in ParamNames<Name>]: string;
} & Given<Name>;

/** A file to download: one of `Files`, or bytes made for this request, at most 4 MB, which is the most that Lambda answers. */
export type Download = (
  | { readonly file: string; readonly bytes?: never }
  | { readonly bytes: Uint8Array; readonly file?: never }
) & {
  /** The file's name for people. */
  readonly name: string;
  readonly type: string;
  /** A page to look at and print instead of saving it: the content security policy under which a browser shows it. */
  readonly shownUnder?: string;
};

/** An HTML page, by default with status 200, or the address that the browser opens next. */
export type PageAnswer = { readonly html: string; readonly status?: number } | { readonly seeOther: string };
