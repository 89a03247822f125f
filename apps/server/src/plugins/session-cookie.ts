import type { FastifyReply, FastifyRequest } from "fastify";

/** What the cookie holds: which school to look in, and the secret of the session. */
export interface SessionKey {
  readonly uai: string;
  readonly secret: string;
}

const SHAPE = /^(\d{7}[A-Z])\.([\w-]{43})$/;

/** `__Host-` makes the browser refuse the cookie unless it is Secure, for this host only and for every path. */
const nameOf = (secure: boolean) => (secure ? "__Host-navette" : "navette");

const options = (secure: boolean) => ({ httpOnly: true, sameSite: "strict", path: "/", secure }) as const;

export function readSessionCookie(request: FastifyRequest, secure: boolean): SessionKey | undefined {
  const [, uai, secret] = SHAPE.exec(request.cookies[nameOf(secure)] ?? "") ?? [];
  return uai && secret ? { uai, secret } : undefined;
}

/** Without a date the cookie goes when the browser closes: school computers are shared. */
export function writeSessionCookie(reply: FastifyReply, { uai, secret }: SessionKey, secure: boolean): void {
  reply.setCookie(nameOf(secure), `${uai}.${secret}`, options(secure));
}

export function clearSessionCookie(reply: FastifyReply, secure: boolean): void {
  reply.clearCookie(nameOf(secure), options(secure));
}
