import type * as z from 'zod';
import type { Actor } from '../../shared/access/policy.ts';
import type { Ports } from '../../shared/ports.ts';
import type { ParamsOf, RouteName, Routes } from '../../shared/routes.ts';

/** A request as every host gives it. Names of headers are in small letters. */
export interface HttpRequest {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** Whether it came by HTTPS, so that cookies stay there. */
  readonly secure: boolean;
}

export interface HttpReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The host sends this file in place of the body. */
  readonly file?: FileReply | MadeReply;
  /** What may be logged of the exchange: ids and names of routes, never of people. */
  readonly log: Readonly<Record<string, string>>;
}

interface Download {
  /** For people. */
  readonly name: string;
  readonly type: string;
}

/** A handler's answer that is a file of `Files`. */
export interface FileReply extends Download {
  readonly file: string;
}

/** A handler's answer that is made for whoever asks and kept nowhere: 4 MB at most, as Lambda answers no more. */
export interface MadeReply extends Download {
  readonly bytes: Uint8Array;
}

/** A handler's answer that opens or ends a session. */
export interface SessionReply {
  /** The new session; empty ends it. */
  readonly session: string;
  readonly answer: unknown;
}

type Parsed<Name extends RouteName, Part extends string> =
  Routes[Name] extends Record<Part, infer Schema extends z.ZodType> ? z.infer<Schema> : undefined;

type Asker<Who> = Who extends 'anyone'
  ? undefined
  : Who extends { may: 'seePostedList' | 'object' }
    ? Actor | undefined
    : Actor;

/** What a handler is called with: everything is parsed and allowed. */
export interface Asked<Name extends RouteName> {
  readonly params: Readonly<Record<ParamsOf<Routes[Name]['path']>, string>>;
  readonly query: Parsed<Name, 'query'>;
  readonly body: Parsed<Name, 'body'>;
  /** Who asks; undefined is the public. */
  readonly by: Asker<Routes[Name]['who']>;
  /** The session that the request came with. */
  readonly session: string | undefined;
  /** The steps' `request`: made of `Idempotency-Key`, so that one person's keys never meet another's. */
  readonly request: string | undefined;
}

export type Handler<Name extends RouteName> = (asked: Asked<Name>, ports: Ports) => Promise<unknown>;
export type Api = { readonly [Name in RouteName]: Handler<Name> };
