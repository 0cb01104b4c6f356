import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";

import { dependenciesFrom, liveness, readiness, type Answer } from "./health.js";

const dependencies = dependenciesFrom(process.env);

async function answer(request: IncomingMessage): Promise<Answer> {
  const path = (request.url ?? "/").split("?", 1)[0];
  if (request.method !== "GET") {
    return { status: 405, body: { error: "Only GET is served here." } };
  }
  switch (path) {
    case "/":
      return { status: 200, body: { service: "${{ values.name }}" } };
    case "/healthz":
      return liveness();
    case "/readyz":
      return readiness(dependencies);
    default:
      return { status: 404, body: { error: "Nothing is served at this path." } };
  }
}

function send(response: ServerResponse, { status, body }: Answer): void {
  response.writeHead(status, { "content-type": "application/json" });
  response.end(JSON.stringify(body));
}

export function service(): Server {
  return createServer((request, response) => {
    answer(request).then(
      (result) => send(response, result),
      (error: unknown) => {
        console.error(JSON.stringify({ level: "error", message: String(error) }));
        send(response, { status: 500, body: { error: "Something went wrong." } });
      },
    );
  });
}

if (process.argv[1] === import.meta.filename) {
  const port = Number(process.env.PORT ?? "3000");
  const server = service().listen(port, () => {
    console.log(JSON.stringify({ level: "info", message: "listening", port }));
  });
  // Kubernetes sends SIGTERM first: finish what is in flight, then go.
  process.once("SIGTERM", () => server.close(() => process.exit(0)));
}
