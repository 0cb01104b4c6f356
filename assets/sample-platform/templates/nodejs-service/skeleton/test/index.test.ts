import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";

import { service } from "../src/index.js";

const server = service();
let base = "";

before(async () => {
  server.listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

after(() => {
  server.close();
});

test("says its name", async () => {
  const response = await fetch(base);
  assert.deepEqual(await response.json(), { service: "${{ values.name }}" });
});

test("serves both health pages", async () => {
  assert.equal((await fetch(`${base}/healthz`)).status, 200);
  assert.equal((await fetch(`${base}/readyz`)).status, 200);
});

test("refuses what it does not serve", async () => {
  assert.equal((await fetch(`${base}/nothing`)).status, 404);
  assert.equal((await fetch(base, { method: "POST" })).status, 405);
});
