import assert from "node:assert/strict";
import { createServer, type AddressInfo } from "node:net";
import { test } from "node:test";

import { dependenciesFrom, liveness, readiness } from "../src/health.js";

test("is alive without any dependency", () => {
  assert.equal(liveness().status, 200);
});

test("finds the dependencies the platform wired in", () => {
  const found = dependenciesFrom({ DB_HOST: "db", DB_PORT: "5432", CACHE_HOST: "cache" });
  assert.deepEqual(found, [{ name: "database", host: "db", port: 5432 }]);
});

test("is ready when all dependencies accept a connection", async () => {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await readiness([{ name: "database", host: "127.0.0.1", port }]);
  server.close();
  assert.equal(answer.status, 200);
});

test("names the dependency it cannot reach", async () => {
  const answer = await readiness([{ name: "cache", host: "127.0.0.1", port: 1 }]);
  assert.equal(answer.status, 503);
  assert.deepEqual(answer.body.missing, ["cache"]);
});
