import assert from "node:assert/strict";
import { test } from "node:test";
import { LiveFindings, type Checked, type Stream } from "../../../main/resources/web/app/net/live.js";

interface Fake extends Stream {
  closed: boolean;
}

function opened(): { readonly live: LiveFindings; readonly streams: Fake[]; readonly heard: Checked[] } {
  const streams: Fake[] = [];
  const heard: Checked[] = [];
  const open = (): Stream => {
    const stream: Fake = { onmessage: null, closed: false, close: () => void (stream.closed = true) };
    streams.push(stream);
    return stream;
  };
  return { live: new LiveFindings(open, (checked) => heard.push(checked)), streams, heard };
}

test("a window that is seen hears what the checks say", () => {
  const { live, streams, heard } = opened();

  live.seen(true);
  streams[0]?.onmessage?.call(null as unknown as EventSource, { data: '{"articles":[]}' } as MessageEvent<string>);

  assert.deepEqual(heard, [{ articles: [] }]);
});

test("a window that is not seen holds no connection, and one that is seen holds one", () => {
  const { live, streams } = opened();

  live.seen(true);
  live.seen(true);
  live.seen(false);
  live.seen(true);

  assert.deepEqual(streams.map(({ closed }) => closed), [true, false]);
});
