import { connect } from "node:net";

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

/** Something this service cannot work without, reachable over TCP. */
export interface Dependency {
  name: string;
  host: string;
  port: number;
}

const TIMEOUT_MS = 1000;

/** The dependencies the platform wired in through the environment. */
export function dependenciesFrom(environment: NodeJS.ProcessEnv): Dependency[] {
  const wired: Dependency[] = [];
  for (const [name, prefix] of [["database", "DB"], ["cache", "CACHE"]] as const) {
    const host = environment[`${prefix}_HOST`];
    const port = Number(environment[`${prefix}_PORT`]);
    if (host && port > 0) {
      wired.push({ name, host, port });
    }
  }
  return wired;
}

/** Alive as long as the process answers; looking further would restart us for others' faults. */
export function liveness(): Answer {
  return { status: 200, body: { status: "ok" } };
}

/** Ready when every dependency accepts a connection. */
export async function readiness(dependencies: Dependency[]): Promise<Answer> {
  const reached = await Promise.all(dependencies.map(isReachable));
  const missing = dependencies.filter((_, i) => !reached[i]).map(({ name }) => name);
  return missing.length === 0
    ? { status: 200, body: { status: "ready" } }
    : { status: 503, body: { status: "waiting", missing } };
}

function isReachable({ host, port }: Dependency): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: TIMEOUT_MS });
    const settle = (reachable: boolean) => {
      socket.destroy();
      resolve(reachable);
    };
    socket.once("connect", () => settle(true));
    socket.once("timeout", () => settle(false));
    socket.once("error", () => settle(false));
  });
}
