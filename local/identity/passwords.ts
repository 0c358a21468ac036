import { type Cost, hashPassword, isPassword } from './password.ts';

/** The slow work on passwords, in this thread's pool or in a thread of its own. */
export interface Passwords {
  hash(password: string, cost: Cost): Promise<string>;
  isPassword(password: string, stored: string): Promise<boolean>;
}

/** For tests and short runs. A server must not let passwords fill the threads that files need. */
export const pooledPasswords: Passwords = { hash: hashPassword, isPassword };
